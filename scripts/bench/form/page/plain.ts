// Shows the section that the address names after its `#`.
import { mount } from 'svelte';
import Plain from './Plain.svelte';

mount(Plain, { target: document.body });

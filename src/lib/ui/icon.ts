/** An icon is any component drawn in the current colour: `import Check from '@lucide/svelte/icons/check'`. */
import type { Component } from 'svelte';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- lucide's own prop types differ by version
export type Icon = Component<any>;

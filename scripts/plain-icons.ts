// Icons as plain markup. The package draws each from a list of its lines, element by element with all attributes, on every
// screen anew: a field with a message and a help sign would spend half its time on that. Here each icon's file becomes, at
// build, a template with its lines in place. Only what our screens hand over is taken: `size`, `class`, and `aria-label` of the
// few that speak.
import type { Plugin } from 'vite';

type IconData = { name: string; node: [tag: string, attributes: Record<string, string>][] };

const ICON_FILE = /\/@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/;
const ICON_DATA = /const iconData = (\{.*\});/;

export function plainIcons(): Plugin {
  return {
    name: 'jingpu-plain-icons',
    enforce: 'pre',
    transform(code, id) {
      if (!ICON_FILE.test(id)) return;
      const data = ICON_DATA.exec(code)?.[1];
      if (!data) throw new Error(`No icon was found in ${id}: has the package changed its files?`);
      return { code: plainIcon(JSON.parse(data) as IconData), map: null };
    }
  };
}

/** The source of a component that draws the icon; lines and names are the package's (ISC licence). */
export function plainIcon({ name, node }: IconData): string {
  const lines = node.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<${tag}${written.join('')}/>`;
  });
  return `<script>let { size = 24, class: own = '', 'aria-label': label } = $props();</script>
<svg xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" class="lucide lucide-${name} {own}" role={label && 'img'} aria-label={label} aria-hidden={label ? undefined : 'true'}>${lines.join('')}</svg>
`;
}

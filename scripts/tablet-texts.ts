// The tablet's words as data, a file for each language: a tablet speaks one at a time, and what is no program need not be
// read as one. `virtual:tablet-texts` names where they lie; they are hashed and kept offline like all else that is built.
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { languages, type Language } from '../src/lib/i18n/language.ts';
import type { Messages } from '../src/lib/i18n/message';

const ID = 'virtual:tablet-texts';
const dictionary = join(import.meta.dirname, '../src/lib/i18n/tablet-dictionary.ts');

export function tabletTexts(): Plugin {
  let isBuild = false;
  return {
    name: 'jingpu-tablet-texts',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    configureServer({ middlewares }) {
      for (const language of languages) {
        middlewares.use(addressInDevelopment(language), (_, response) => {
          void textsIn(language).then((texts) => response.end(JSON.stringify(texts)));
        });
      }
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return;
      this.addWatchFile(dictionary);
      const addresses: string[] = [];
      for (const language of languages) {
        if (!isBuild) {
          addresses.push(`${language}: '${addressInDevelopment(language)}'`);
          continue;
        }
        const source = JSON.stringify(await textsIn(language));
        const file = this.emitFile({ type: 'asset', name: `texts.${language}.json`, source });
        addresses.push(`${language}: import.meta.ROLLUP_FILE_URL_${file}`);
      }
      return `export const addresses = { ${addresses.join(', ')} };`;
    }
  };
}

const addressInDevelopment = (language: Language) => `/@tablet-texts/${language}.json`;

async function textsIn(language: Language): Promise<Record<string, string>> {
  const { module } = await runnerImport<{ tabletDictionary: Messages }>(dictionary);
  const messages = Object.entries(module.tabletDictionary);
  return Object.fromEntries(messages.map(([key, message]) => [key, message[language]]));
}

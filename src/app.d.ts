import type { Actor } from '$lib/access/actor';

declare global {
  namespace App {
    interface Error {
      message: string;
      requestId?: string;
      /** Of an error that no layout's data came with. */
      language?: 'zh' | 'en';
    }
    interface Locals {
      actor: Actor | null;
      language: 'zh' | 'en';
      requestId: string;
    }
    interface PageData {
      language: 'zh' | 'en';
      /** Last crumb of a page below an entry of the rail: a respondent's name. */
      crumb?: string;
    }
  }
}

export {};

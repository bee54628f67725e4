import type { Actor } from '$lib/access/actor';

declare global {
  namespace App {
    interface Error {
      message: string;
      requestId?: string;
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

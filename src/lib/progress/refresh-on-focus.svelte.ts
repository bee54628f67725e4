/** Re-reads a board when its tab is looked at again: live enough for numbers that change by the minute. */
import { invalidateAll } from '$app/navigation';

/** To be called while a component is made. */
export function refreshOnFocus(): void {
  $effect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void invalidateAll();
    };
    document.addEventListener('visibilitychange', refresh);
    window.addEventListener('focus', refresh);
    return () => {
      document.removeEventListener('visibilitychange', refresh);
      window.removeEventListener('focus', refresh);
    };
  });
}

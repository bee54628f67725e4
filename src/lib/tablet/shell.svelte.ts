/**
 * The program itself on this tablet: whether it can start without network, whether a newer one waits, whether the
 * browser promises to keep its data. Browser only.
 */
export type Shell = {
  /** Started from its own copy: the next start needs no network. */
  readonly offlineReady: boolean;
  readonly updateReady: boolean;
  /** null until the browser has answered. */
  readonly persisted: boolean | null;
  /** Changes to the waiting version; the page starts again. Write everything before. */
  restart(): void;
};

/** Where the connection is not secure, there is none. */
export const noShell: Shell = {
  offlineReady: false,
  updateReady: false,
  persisted: false,
  restart: () => undefined
};

export function registerShell(): Shell {
  let offlineReady = $state(false);
  let persisted = $state<boolean | null>(null);
  let waiting = $state.raw<ServiceWorker | null>(null);
  let restarting = false;

  const workers = navigator.serviceWorker;
  workers.addEventListener('controllerchange', () => {
    offlineReady = true;
    if (restarting) location.reload();
  });
  void workers.ready.then(() => (offlineReady = true));
  // A tablet that cannot register still works while there is a network; "Me" says that it is not ready.
  void workers
    .register('/service-worker.js', { type: 'module' })
    .then(watch)
    .catch(() => (offlineReady = false));
  void navigator.storage?.persist?.().then((granted) => (persisted = granted));

  function watch(registration: ServiceWorkerRegistration) {
    const look = () => {
      // Without a controller the waiting worker is the first one, and takes over by itself.
      waiting = workers.controller ? registration.waiting : null;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    addEventListener('online', () => void registration.update());
  }

  return {
    get offlineReady() {
      return offlineReady;
    },
    get updateReady() {
      return waiting !== null;
    },
    get persisted() {
      return persisted;
    },
    restart() {
      restarting = true;
      waiting?.postMessage('restart');
    }
  };
}

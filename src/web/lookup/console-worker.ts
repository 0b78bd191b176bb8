/** The service worker that keeps the console for times without a network. */
export interface ConsoleWorker {
  /** Lets a newer program that waits take over, and loads the page anew; nothing where none waits. */
  takeOver(): void;
}

/** Registers it, where the browser has such workers; `waiting` is called once a newer program waits to take over. */
export function consoleWorker(address: string, waiting: () => void): ConsoleWorker {
  let registration: ServiceWorkerRegistration | undefined;
  const container: ServiceWorkerContainer | undefined =
    "serviceWorker" in navigator ? navigator.serviceWorker : undefined;

  const watch = (found: ServiceWorkerRegistration): void => {
    registration = found;
    // Without one at work already, the one that waits is the first: there is nothing older to take over from.
    if (found.waiting !== null && container?.controller) waiting();
    found.addEventListener("updatefound", () => {
      const next = found.installing;
      next?.addEventListener("statechange", () => {
        if (next.state === "installed" && container?.controller) waiting();
      });
    });
  };
  container
    ?.register(address, { scope: "/console", updateViaCache: "none" })
    .then(watch)
    // Not a secure origin, or storage is refused: the console works, but needs the network.
    .catch(() => undefined);

  return {
    takeOver() {
      const next = registration?.waiting;
      if (!next) return;
      container?.addEventListener("controllerchange", () => location.reload(), { once: true });
      next.postMessage("take-over");
    },
  };
}

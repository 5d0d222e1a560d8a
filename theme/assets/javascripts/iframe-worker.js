/* Search without a server: browsers start no workers for pages opened from a folder. Here the
   worker's script runs in the page itself and speaks through the same two functions. The file's
   name keeps the offline plugin from loading a script of that name from another host. */
(() => {
  if (location.protocol !== "file:") return;

  const load = (url) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = done;
      script.onerror = () => failed(new Error(`${url} can't be read`));
      document.head.append(script);
    });

  /* Between a page and a worker there are copies only, and they arrive later. */
  const copied = (data) => new MessageEvent("message", { data: structuredClone(data) });

  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      const address = new URL(url, document.baseURI);
      const listen = window.addEventListener;
      window.addEventListener = (type, heard, ...rest) => {
        if (type === "message" && !this.heard) this.heard = heard;
        else listen.call(window, type, heard, ...rest);
      };
      window.postMessage = (data) => {
        const said = copied(data);
        setTimeout(() => {
          this.dispatchEvent(said);
          this.onmessage?.(said);
        });
      };
      window.importScripts = (...urls) =>
        urls.reduce((all, one) => all.then(() => load(new URL(one, address))), Promise.resolve());
      load(address).then(() => {
        window.addEventListener = listen;
        this.heard ??= window.onmessage;
        window.onmessage = null;
        this.waiting.splice(0).forEach((data) => this.postMessage(data));
      });
    }

    postMessage(data) {
      if (!this.heard) {
        this.waiting.push(data);
        return;
      }
      const said = copied(data);
      setTimeout(() => this.heard(said));
    }

    terminate() {
      this.heard = () => {};
    }
  };
})();

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
      window.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      window.importScripts = (...urls) =>
        urls.reduce((all, one) => all.then(() => load(new URL(one, address))), Promise.resolve());
      load(address).then(() => {
        window.addEventListener = listen;
        this.waiting.splice(0).forEach((data) => this.postMessage(data));
      });
    }

    postMessage(data) {
      if (this.heard) this.heard(new MessageEvent("message", { data }));
      else this.waiting.push(data);
    }

    terminate() {
      this.heard = () => {};
    }
  };
})();

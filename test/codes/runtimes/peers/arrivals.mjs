/**
 * For every runtime that has the browser's `WebSocket`: a connection for each code, which the server
 * closes with it, and the code that the close event shows. Runs as a script, and in a page.
 */
async function arriveAll(base, codes) {
  const one = (code) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${base}/closed-with/${code}`);
      socket.addEventListener("close", (event) => resolve({ id: code, shows: event.code }));
    });
  return Promise.all(codes.map((code) => one(code)));
}

if (typeof document === "undefined") {
  const [base, codes] = globalThis.Deno?.args ?? process.argv.slice(2);
  for (const outcome of await arriveAll(base, JSON.parse(codes))) {
    console.log(JSON.stringify(outcome));
  }
}

/**
 * For every runtime that has the browser's `WebSocket`: a connection for each attempt, then
 * `close()`. A call that throws is followed by `close(4567)`, so that the wire tells whether the
 * call itself has sent anything. Runs as a script, and in a page.
 */
async function attemptAll(base, attempts) {
  const one = ({ id, code, reason }) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${base}/${id}`);
      const failed = () => reject(new Error(`no connection for attempt ${id}`));
      socket.addEventListener("close", failed);
      socket.addEventListener("open", () => {
        socket.removeEventListener("close", failed);
        try {
          if (code === null) socket.close();
          else if (reason === "") socket.close(code);
          else socket.close(code, reason);
          resolve({ id });
        } catch (error) {
          resolve({ id, name: error.name, text: error.message });
          socket.close(4567);
        }
      });
    });
  return Promise.all(attempts.map((attempt) => one(attempt)));
}

if (typeof document === "undefined") {
  const [base, attempts] = globalThis.Deno?.args ?? process.argv.slice(2);
  for (const outcome of await attemptAll(base, JSON.parse(attempts))) {
    console.log(JSON.stringify(outcome));
  }
}

/**
 * Keeps Node's notes on its own experiments (`node:sqlite` on Node 22) from users, who can do nothing
 * about them. Other warnings stay.
 */
export function hideExperiments(): void {
  const listeners = process.listeners("warning");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (warning.name === "ExperimentalWarning") return;
    for (const listener of listeners) listener(warning);
  });
}

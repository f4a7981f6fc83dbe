/** `--config` of `-c, --config <file>`, and of anything else the whole. */
export function optionName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

import type { Language } from "../../codes/index.ts";
import { StoreError, createMemoryStore, openStore } from "../../store/index.ts";
import type { CloseStore } from "../../store/index.ts";
import { notice } from "../print.ts";
import { tellTrouble } from "../store-trouble.ts";
import { DEFAULT_STORE, toStoreUrl } from "../store-url.ts";
import { loadErrorWords } from "../words/errors/load.ts";
import type { UpWords } from "../words/words.ts";

export interface OpenedStore {
  readonly store: CloseStore;
  readonly url: string;
}

/**
 * The store that was asked for; or a file in this folder, and memory where that cannot be.
 *
 * @throws {StoreError} when the store that was asked for cannot be opened.
 */
export async function openUpStore(
  wished: string | undefined,
  words: UpWords,
  language: Language,
): Promise<OpenedStore> {
  const options = { onTrouble: tellTrouble };
  if (wished !== undefined) {
    const url = toStoreUrl(wished);
    return { store: await openStore(url, options), url };
  }
  try {
    return { store: await openStore(DEFAULT_STORE, options), url: DEFAULT_STORE };
  } catch (error) {
    if (!StoreError.is(error)) throw error;
    const missing = error.code === "ERR_STORE_UNSUPPORTED";
    const { store: texts } = await loadErrorWords(language);
    notice(missing ? words.noSqlite(process.version) : words.unwritable(error.say(texts)));
    return { store: createMemoryStore(options), url: "memory:" };
  }
}

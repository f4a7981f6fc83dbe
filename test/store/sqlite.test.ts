import { join } from "node:path";

import { createSqliteStore } from "../../src/store/index.ts";
import { storeContract } from "./contract.ts";
import { temporaryFolder } from "./folder.ts";

storeContract("sqlite", (options) =>
  createSqliteStore(join(temporaryFolder(), "closes.db"), options),
);

import type { StoreTexts } from "./problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `Cannot open the record store ${path}: ${reason}. ${wayOut}`;

const KNOWN = 'Known are "memory:" and "sqlite:<path>", such as "sqlite:./closewise.db".';

/** The messages of a `StoreError`. */
export const en: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(path, "it is a directory", `Name a file in it, such as ${path}/closewise.db.`),
  noDirectory: ({ path, directory }) =>
    cannotOpen(
      path,
      `${directory} is not an existing directory`,
      "Create it, or name a file elsewhere.",
    ),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "there is no such file",
      "The gateway creates it when it starts with this store; check the path and the current directory.",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "it is not a SQLite database, or it is damaged",
      "Name another file, or move this one away.",
    ),
  locked: ({ path }) =>
    cannotOpen(path, "another process holds it locked", "End that process, or name another file."),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "it cannot be written",
      "Let this user write the file and its directory, or name a file elsewhere.",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "Check that this user may read and write the file and its directory, or name a file elsewhere.",
    ),
  foreign: ({ path }) =>
    cannotOpen(path, "it is a SQLite database of something else", "Name another file."),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `its schema has version ${version}, and this Closewise knows ${known}`,
      "Update Closewise, or name another file.",
    ),
  noSqlite: ({ node }) =>
    `This Node (${node}) has no node:sqlite: use Node 22.13 or newer, or keep records in memory with "memory:".`,
  otherProcess: () =>
    'Records in "memory:" can be read only in the process that keeps them: through the gateway\'s admin address, or keep them in a file with "sqlite:./closewise.db".',
  noPath: () => `A "sqlite:" store needs a path, without "//". ${KNOWN}`,
  postgres: () => `PostgreSQL is not supported yet as a record store. ${KNOWN}`,
  noScheme: () => `This is not the URL of a record store. ${KNOWN}`,
  unknownScheme: ({ scheme }) => `No record store is known for "${scheme}:". ${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `${name} is ${value}; it must be an integer from ${least} to ${most}.`,
  unreadable: ({ reason }) => `Cannot read the record store: ${reason}`,
  closed: () => "The record store is closed; open it again to read.",
};

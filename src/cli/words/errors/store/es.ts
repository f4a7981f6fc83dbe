import type { StoreTexts } from "../../../../store/problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `No se puede abrir el almacén de cierres ${path}: ${reason}. ${wayOut}`;

const KNOWN = "Se conocen `memory:` y `sqlite:<ruta>`, por ejemplo `sqlite:./closewise.db`.";

export const es: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(
      path,
      "es una carpeta",
      `Dé un archivo que esté en ella, por ejemplo ${path}/closewise.db.`,
    ),
  noDirectory: ({ path, directory }) =>
    cannotOpen(
      path,
      `${directory} no es una carpeta existente`,
      "Créela o dé un archivo en otro lugar.",
    ),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "este archivo no existe",
      "La pasarela lo crea al arrancar con este almacén; compruebe la ruta y la carpeta actual.",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "no es una base de datos SQLite, o está dañada",
      "Dé otro archivo o mueva este a otro lugar.",
    ),
  locked: ({ path }) =>
    cannotOpen(
      path,
      "otro proceso lo mantiene bloqueado",
      "Detenga ese proceso o dé otro archivo.",
    ),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "no se puede escribir en él",
      "Permita a este usuario escribir en el archivo y en su carpeta, o dé un archivo en otro lugar.",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "Compruebe que este usuario puede leer y escribir el archivo y su carpeta, o dé un archivo en otro lugar.",
    ),
  foreign: ({ path }) =>
    cannotOpen(path, "es la base de datos SQLite de otra aplicación", "Dé otro archivo."),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `su esquema tiene la versión ${version}, y este Closewise conoce la ${known}`,
      "Actualice Closewise o dé otro archivo.",
    ),
  noSqlite: ({ node }) =>
    `Este Node (${node}) no tiene \`node:sqlite\`: use Node 22.13 o posterior, o guarde los cierres en memoria con \`memory:\`.`,
  otherProcess: () =>
    "Los cierres de `memory:` solo se pueden leer en el proceso que los guarda: pregunte por la dirección de administración de la pasarela, o guárdelos en un archivo con `sqlite:./closewise.db`.",
  noPath: () => `\`sqlite:\` necesita una ruta, sin \`//\`. ${KNOWN}`,
  postgres: () => `PostgreSQL todavía no se admite como almacén de cierres. ${KNOWN}`,
  noScheme: () => `No es la URL de un almacén de cierres. ${KNOWN}`,
  unknownScheme: ({ scheme }) =>
    `No se conoce ningún almacén de cierres para \`${scheme}:\`. ${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `\`${name}\` es ${value}; debe ser un entero de ${least} a ${most}.`,
  unreadable: ({ reason }) => `No se puede leer el almacén de cierres: ${reason}`,
  closed: () => "El almacén de cierres está cerrado; ábralo de nuevo para leer.",
};

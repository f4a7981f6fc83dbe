import type { StoreTexts } from "../../../../store/problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `Não é possível abrir o armazenamento de encerramentos ${path}: ${reason}. ${wayOut}`;

const KNOWN = "São conhecidos `memory:` e `sqlite:<caminho>`, como `sqlite:./closewise.db`.";

export const ptBr: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(path, "é uma pasta", `Informe um arquivo dentro dela, como ${path}/closewise.db.`),
  noDirectory: ({ path, directory }) =>
    cannotOpen(
      path,
      `${directory} não é uma pasta existente`,
      "Crie a pasta ou informe um arquivo em outro lugar.",
    ),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "este arquivo não existe",
      "O gateway o cria quando inicia com este armazenamento; confira o caminho e a pasta atual.",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "não é um banco de dados SQLite, ou está danificado",
      "Informe outro arquivo ou mova este para outro lugar.",
    ),
  locked: ({ path }) =>
    cannotOpen(
      path,
      "outro processo o mantém bloqueado",
      "Encerre esse processo ou informe outro arquivo.",
    ),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "não é possível gravar nele",
      "Permita que este usuário grave no arquivo e na pasta dele, ou informe um arquivo em outro lugar.",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "Confira se este usuário pode ler e gravar o arquivo e a pasta dele, ou informe um arquivo em outro lugar.",
    ),
  foreign: ({ path }) =>
    cannotOpen(path, "é um banco de dados SQLite de outra aplicação", "Informe outro arquivo."),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `o esquema dele tem a versão ${version}, e este Closewise conhece a ${known}`,
      "Atualize o Closewise ou informe outro arquivo.",
    ),
  noSqlite: ({ node }) =>
    `Este Node (${node}) não tem \`node:sqlite\`: use o Node 22.13 ou mais novo, ou guarde os encerramentos em memória com \`memory:\`.`,
  otherProcess: () =>
    "Os encerramentos em `memory:` só podem ser lidos no processo que os guarda: pergunte pelo endereço de administração do gateway, ou guarde-os em um arquivo com `sqlite:./closewise.db`.",
  noPath: () => `\`sqlite:\` precisa de um caminho, sem \`//\`. ${KNOWN}`,
  postgres: () =>
    `O PostgreSQL ainda não pode ser usado como armazenamento de encerramentos. ${KNOWN}`,
  noScheme: () => `Esta não é a URL de um armazenamento de encerramentos. ${KNOWN}`,
  unknownScheme: ({ scheme }) =>
    `Não se conhece nenhum armazenamento de encerramentos para \`${scheme}:\`. ${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `\`${name}\` é ${value}; precisa ser um inteiro de ${least} a ${most}.`,
  unreadable: ({ reason }) => `Não é possível ler o armazenamento de encerramentos: ${reason}`,
  closed: () => "O armazenamento de encerramentos está fechado; abra-o de novo para ler.",
};

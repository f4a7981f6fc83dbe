import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000).replace(".", ",");

/** `a`, `a e b`, `a, b e c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} e ${last}`;
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver} (como servidor)` : receiver;

/** `Apache Tomcat e Spring Cloud Gateway informam 1002, e uWebSockets (como servidor) informa 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      const verb = names.length === 1 ? "informa" : "informam";
      return `${list(names.map(named))} ${verb} ${code}`;
    })
    .join(", e ");
}

export const words: Words = {
  aspects: {
    meaning: "O que ele diz",
    outcome: "Sucesso ou erro",
    sender: "Quem pode enviá-lo",
    frame: "Enviado ou deduzido",
    clean: "Encerramento limpo",
    status: "Situação no registro",
    retry: "O cliente deve se reconectar?",
    fault: "Quem precisa agir",
    browser: "De uma página, com `close()`",
    interop: "Chega intacto",
    http: "Parente no HTTP",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "sucesso",
      clause: (code) => `${code} é um sucesso`,
      alike: "Os dois são um sucesso.",
    },
    interruption: {
      short: "interrupção intencional",
      clause: (code) => `${code} interrompe o trabalho sem chamar nada de erro`,
      alike: "Os dois interrompem o trabalho sem chamar nada de erro.",
    },
    error: {
      short: "erro",
      clause: (code) => `${code} significa que algo deu errado`,
      alike: "Os dois significam que algo deu errado.",
    },
    unknown: {
      short: "não informado",
      clause: (code) => `${code}, sozinho, não diz se algo deu errado`,
      alike: "Nenhum dos dois diz, por si só, se algo deu errado.",
    },
  },
  sender: {
    either: {
      short: "qualquer uma das pontas",
      clause: (code) => `qualquer uma das pontas pode enviar ${code}`,
      alike: "Qualquer uma das pontas pode enviar os dois.",
    },
    client: {
      short: "só o cliente",
      clause: (code) => `só um cliente pode enviar ${code}`,
      alike: "Só um cliente pode enviar qualquer um dos dois.",
    },
    nobody: {
      short: "ninguém",
      clause: (code) => `ninguém pode enviar ${code}`,
      alike: "Ninguém pode enviar nenhum dos dois.",
    },
  },
  frame: {
    carries: {
      short: "levado por um quadro Close",
      clause: (code) =>
        `${code} viaja em um quadro Close, portanto foi a outra ponta que o escolheu`,
      alike: "Os dois viajam em um quadro Close, portanto foi a outra ponta que os escolheu.",
    },
    empty: {
      short: "deduzido de um quadro Close vazio",
      clause: (code) => `${code} é deduzido localmente de um quadro Close sem código`,
      alike: "Os dois são deduzidos localmente de um quadro Close sem código.",
    },
    absent: {
      short: "deduzido sem nenhum quadro Close",
      clause: (code) => `${code} é deduzido localmente porque nenhum quadro Close chegou`,
      alike: "Os dois são deduzidos localmente porque nenhum quadro Close chegou.",
    },
    invalid: {
      short: "inválido em um quadro Close",
      clause: (code) => `um quadro Close que leva ${code} já é, em si, um erro de protocolo`,
      alike: "Um quadro Close que leva qualquer um dos dois já é, em si, um erro de protocolo.",
    },
  },
  clean: {
    possible: {
      short: "sim: `wasClean` normalmente é `true`",
      clause: (code) =>
        `${code} acompanha um handshake de fechamento concluído, então \`wasClean\` normalmente é \`true\``,
      alike:
        "Os dois acompanham um handshake de fechamento concluído, então `wasClean` normalmente é `true`.",
    },
    never: {
      short: "não: `wasClean` é `false`",
      clause: (code) => `${code} nunca acompanha um encerramento limpo: \`wasClean\` é \`false\``,
      alike: "Nenhum dos dois acompanha um encerramento limpo: `wasClean` é `false`.",
    },
  },
  status: {
    registered: {
      short: "registrado",
      clause: (code) => `${code} está registrado na IANA`,
      alike: "Os dois estão registrados na IANA.",
    },
    reserved: {
      short: "reservado",
      clause: (code) => `${code} está reservado no registro e não pode ser enviado`,
      alike: "Os dois estão reservados no registro e não podem ser enviados.",
    },
    unassigned: {
      short: "não atribuído",
      clause: (code) => `${code} não está atribuído`,
      alike: "Nenhum dos dois está atribuído.",
    },
    private: {
      short: "uso privado",
      clause: (code) => `${code} é de uso privado e não pode ser registrado`,
      alike: "Os dois são de uso privado e não podem ser registrados.",
    },
    unused: {
      short: "fora do registro",
      clause: (code) => `${code} fica fora do registro`,
      alike: "Os dois ficam fora do registro.",
    },
  },
  fault: {
    none: {
      short: "ninguém",
      clause: (code) => `após ${code} ninguém tem nada a consertar`,
      alike: "Ninguém tem nada a consertar.",
    },
    sender: {
      short: "o lado que fechou",
      clause: (code) => `após ${code} cabe ao lado que fechou corrigir alguma coisa`,
      alike: "Nos dois casos, cabe ao lado que fechou corrigir alguma coisa.",
    },
    recipient: {
      short: "o lado que recebe o código",
      clause: (code) => `após ${code} cabe ao lado que o recebeu mudar alguma coisa`,
      alike: "Nos dois casos, cabe ao lado que recebe o código mudar alguma coisa.",
    },
    either: {
      short: "qualquer um dos lados",
      clause: (code) => `após ${code} pode caber a qualquer um dos lados mudar alguma coisa`,
      alike: "Nos dois casos, pode caber a qualquer um dos lados mudar alguma coisa.",
    },
    unknown: {
      short: "não informado",
      clause: (code) => `${code} não diz quem precisa agir`,
      alike: "Nenhum dos dois diz quem precisa agir.",
    },
  },
  retry: {
    never: {
      short: "não",
      clause: (code) => `após ${code} o cliente não tem motivo para voltar`,
      alike: "Após qualquer um dos dois, o cliente não tem motivo para voltar.",
    },
    "after-change": {
      short: "depois de uma mudança",
      clause: (code) => `após ${code} reconectar-se só adianta depois de mudar alguma coisa`,
      alike: "Após qualquer um dos dois, reconectar-se só adianta depois de mudar alguma coisa.",
    },
    "after-auth": {
      short: "com uma credencial nova",
      clause: (code) =>
        `após ${code} o cliente deve obter uma credencial nova e então se reconectar`,
      alike:
        "Após qualquer um dos dois, o cliente deve obter uma credencial nova e então se reconectar.",
    },
    elsewhere: {
      short: "em outro lugar, ou quando o usuário pedir",
      clause: (code) =>
        `após ${code} o cliente deve tentar outro endereço ou esperar que o usuário peça`,
      alike:
        "Após qualquer um dos dois, o cliente deve tentar outro endereço ou esperar que o usuário peça.",
    },
    application: {
      short: "a critério da aplicação",
      clause: (code) => `após ${code} só a regra da própria aplicação diz se convém se reconectar`,
      alike:
        "Após qualquer um dos dois, só a regra da própria aplicação diz se convém se reconectar.",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `uma espera aleatória de ${seconds(minMs)} a ${seconds(maxMs)} s`;
    return {
      short: `sim, após ${delay}`,
      clause: (code) => `após ${code} o cliente deve se reconectar depois de ${delay}`,
      alike: `Após qualquer um dos dois, o cliente deve se reconectar depois de ${delay}.`,
    };
  },
  browser: {
    yes: {
      short: "sim",
      clause: (code) => `uma página pode passar ${code} a \`close()\``,
      alike: "Uma página pode passar os dois a `close()`.",
    },
    no: {
      short: "não: a chamada lança `InvalidAccessError`",
      clause: (code) => `em uma página \`close(${code})\` lança \`InvalidAccessError\``,
      alike: "Em uma página, `close()` lança `InvalidAccessError` com os dois.",
    },
  },
  interop: {
    intact: {
      short: "em todas as implementações lidas",
      clause: (code) => `${code} chega intacto em todas as implementações que lemos`,
      alike: "Os dois chegam intactos em todas as implementações que lemos.",
    },
    mangled: (manglings) => ({
      short: `não em toda parte: ${receivers(manglings)}`,
      clause: (code) => `${code} não chega a toda parte: ${receivers(manglings)}`,
      alike: `Nenhum dos dois chega a toda parte: ${receivers(manglings)}.`,
    }),
  },
  http: {
    none: {
      short: "nenhum",
      clause: (code) => `${code} não tem um status HTTP parecido`,
      alike: "Nenhum dos dois tem um status HTTP parecido.",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} é parente do HTTP ${status}`,
      alike: `Os dois são parentes do HTTP ${status}.`,
    }),
  },
  contrast: (a, b) => `${capital(a)}, enquanto ${b}.`,
  sentence: (clause) => `${capital(clause)}.`,
};

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

export const retry: RetrySentences = {
  advice: {
    never: "Não se reconecte automaticamente: o trabalho terminou, ou a resposta seria a mesma.",
    "after-change":
      "Mude primeiro o que foi recusado e depois se reconecte: sem mudança, vai terminar do mesmo jeito.",
    "after-auth": "Obtenha primeiro uma credencial nova e depois se reconecte com ela.",
    elsewhere: "Tente outro endereço do serviço; o mesmo, só quando o usuário pedir.",
    application: "Siga a regra da aplicação que escolheu o código.",
  },
  backoff: (minMs, maxMs) =>
    `Reconecte-se após uma espera aleatória de ${seconds(minMs)} a ${seconds(maxMs)} s e espere mais a cada falha.`,
  source: (title, section) =>
    section === undefined ? `Fonte: ${title}.` : `Fonte: ${title}, seção ${section}.`,
  judgement: "Esta é a nossa avaliação: nenhuma especificação o diz.",
};

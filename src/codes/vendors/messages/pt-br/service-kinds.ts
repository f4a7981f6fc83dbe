import type { VendorMessages } from "../types.ts";

/** Endings that come from the service, the network or a clock, and the rules for ranges. */
export const serviceKinds = {
  normal: {
    short: "concluído, como combinado",
    description: "A conexão cumpriu seu papel e foi encerrada de propósito.",
    howToResolve: [
      "Se o encerramento era esperado, não há nada a fazer.",
      "Se não era, descubra qual lado fechou: os dois podem usar este número.",
    ],
  },
  handover: {
    short: "transferido para outro canal",
    description: "A conversa continua por outro canal, então esta conexão não é mais necessária.",
    howToResolve: [
      "Não há nada de errado: continue pelo novo canal.",
      "Confirme que o monitoramento não o conta como erro.",
    ],
  },
  kicked: {
    short: "desconectado de propósito",
    description: "Uma pessoa ou um programa encerrou esta conexão deliberadamente.",
    howToResolve: [
      "Não se reconecte por conta própria: a próxima conexão também seria encerrada.",
      "Pergunte a quem administra o serviço por que a conexão foi encerrada.",
    ],
  },
  unspecified: {
    short: "causa não informada",
    description: "A conexão foi encerrada, e o código não diz por quê.",
    howToResolve: [
      "Leia o motivo do quadro Close: ele pode dizer mais.",
      "Reconecte-se com esperas crescentes e, se acontecer de novo, consulte a página de status do serviço.",
    ],
  },
  "server-error": {
    short: "erro do servidor",
    description: "O serviço falhou em algo que não foi causado pelo cliente.",
    howToResolve: [
      "Reconecte-se com esperas crescentes.",
      "Se acontecer sempre depois da mesma mensagem, relate essa mensagem ao serviço.",
      "Se o servidor é seu, procure a exceção no log dele, naquele momento.",
    ],
  },
  "server-restart": {
    short: "servidor parando ou reiniciando",
    description: "O servidor está parando ou reiniciando; o cliente não fez nada de errado.",
    howToResolve: [
      "Reconecte-se após uma espera aleatória, para que nem todos os clientes voltem ao mesmo tempo.",
      "Restabeleça as assinaturas e o estado após a reconexão.",
    ],
  },
  "over-capacity": {
    short: "servidor sobrecarregado",
    description: "O serviço não tem espaço para esta conexão no momento.",
    howToResolve: [
      "Espere e depois se reconecte, com uma espera maior a cada falha.",
      "Se persistir, peça mais capacidade ao serviço.",
    ],
  },
  "reconnect-now": {
    short: "pedido de reconexão",
    description: "O serviço quer que o cliente volte em uma conexão nova.",
    howToResolve: [
      "Reconecte-se imediatamente e restabeleça as assinaturas e o estado.",
      "Se isso entrar em loop, diminua o ritmo e consulte a página de status do serviço.",
    ],
  },
  "state-lost": {
    short: "estado perdido, sincronizar de novo",
    description:
      "O servidor não consegue mais atualizar o cliente a partir do ponto em que ele estava.",
    howToResolve: [
      "Reconecte-se e carregue o estado inteiro de novo em vez de retomar.",
      "Se acontecer com frequência, encurte as desconexões ou aumente o histórico do servidor.",
    ],
  },
  network: {
    short: "problema de rede",
    description: "A conexão se rompeu no caminho; nenhum dos lados queria encerrá-la.",
    howToResolve: [
      "Reconecte-se com esperas crescentes.",
      "Se acontecer sempre após o mesmo tempo, procure um proxy com tempo limite de inatividade.",
    ],
  },
  "connect-failed": {
    short: "não foi possível conectar",
    description: "Não foi possível estabelecer, ou restabelecer, a conexão a tempo.",
    howToResolve: [
      "Verifique o endereço, a rede e a credencial.",
      "Reconecte-se com esperas crescentes.",
      "Veja no log o status HTTP do handshake de abertura: ele diz mais do que o código.",
    ],
  },
  "timeout-handshake": {
    short: "primeira mensagem tarde demais",
    description: "A primeira mensagem ou a confirmação dela não chegou a tempo.",
    howToResolve: [
      "Envie a primeira mensagem assim que a conexão abrir, antes de qualquer trabalho lento, como buscar um token.",
      "No servidor, responda a ela também antes de tudo.",
      "Verifique se nenhum proxy retém mensagens.",
    ],
  },
  "timeout-idle": {
    short: "nada recebido por tempo demais",
    description: "A conexão ficou em silêncio por mais tempo do que o serviço permite.",
    howToResolve: [
      "Envie uma mensagem de keepalive bem antes do limite.",
      "Se o silêncio é normal para o seu cliente, simplesmente se reconecte.",
    ],
  },
  "timeout-ping": {
    short: "heartbeat sem resposta",
    description: "Um heartbeat não foi respondido a tempo, então a conexão foi considerada morta.",
    howToResolve: [
      "Responda aos heartbeats imediatamente, fora de cálculos longos.",
      "Conte com isso depois que um computador desperta ou que uma aba fica em segundo plano, e reconecte-se.",
      "Se acontecer de novo, procure um proxy que corta a conexão silenciosamente.",
    ],
  },
  "timeout-lifetime": {
    short: "duração máxima atingida",
    description: "A conexão ou a sessão atingiu a duração máxima que o serviço permite.",
    howToResolve: [
      "Planeje-se para isso: abra uma sessão nova pouco antes do limite.",
      "Guarde o que você precisa da sessão antiga e passe para a nova.",
    ],
  },
  refused: {
    short: "não se reconectar sem mudança",
    description:
      "O fornecedor tem uma regra para esta faixa: o cliente não deve voltar sem mudar nada.",
    howToResolve: [
      "Leia o motivo do quadro Close para saber a causa.",
      "Corrija as configurações, a credencial ou a mensagem e depois se reconecte.",
    ],
  },
  temporary: {
    short: "temporário, reconectar-se",
    description:
      "O fornecedor tem uma regra para esta faixa: o problema passa, e o cliente pode voltar.",
    howToResolve: [
      "Reconecte-se com esperas crescentes.",
      "Leia o motivo do quadro Close para saber a causa.",
    ],
  },
  "error-only": {
    short: "um erro, não um encerramento",
    description:
      "O fornecedor usa esta faixa para erros que informa em uma mensagem; a conexão continua aberta.",
    howToResolve: [
      "Corrija a requisição a que a mensagem de erro responde.",
      "Não se reconecte: a conexão ainda funciona.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;

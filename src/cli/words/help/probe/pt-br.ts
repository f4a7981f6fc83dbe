import type { HelpWords } from "../types.ts";

export const probe: HelpWords["probe"] = {
  summary: "o que encerra uma conexão, e por quê, conectando-se",
  description:
    "Conecta-se a um servidor WebSocket como cliente, observa e diz o que encerrou a conexão e por quê: o nome, TCP, TLS, a resposta ao handshake de abertura, os pings, os limites de inatividade, os tempos de vida, os limites de tamanho, o handshake de fechamento. A partir de 25s de observação, compara conexões que fazem coisas diferentes. Sai com 0 se ela abriu e terminou com 1000, e com 1 caso contrário. Ctrl-C encurta a observação.",
  arguments: {
    url: "para onde: `ws://host:port/path` ou `wss://host/path`",
  },
  options: {
    for: "quanto tempo observar: 10s, 90s, 10m",
    timeout: "quanto a abertura pode durar",
    ping: "de um ping ao próximo",
    closeTimeout: "quanto a resposta ao Close pode demorar",
    compare: "comparar conexões lado a lado, por mais curta que seja a observação",
    send: "uma mensagem de texto a enviar; pode ser repetido",
    sendSize: "enviar uma mensagem deste tamanho: 64KiB, 5MiB",
    binary: "enviar essa mensagem em binário",
    subprotocol: "um subprotocolo a oferecer; pode ser repetido",
    origin: "o cabeçalho `Origin` a enviar",
    header: "mais um cabeçalho, `Name: value`; pode ser repetido",
    requireExtension: "oferecer esta extensão e fechar com 1010 sem ela",
    insecure: "continuar quando o certificado não é confiável",
    ca: "certificados confiáveis, em PEM, em vez dos habituais",
    noExperiments: "não fazer nenhuma tentativa além da primeira",
  },
  examples: {
    probe: "o que a impede de abrir, ou como ela termina",
    compare: "qual vive mais: a silenciosa, a de pings ou a de dados",
    size: "se uma mensagem grande passa",
    header: "com um token",
    json: "como dados",
  },
};

import type { SiteWords } from "./types.ts";

export const ptBr: SiteWords = {
  home: {
    title: "Os códigos de fechamento do WebSocket, explicados",
    heading: "Por que a conexão WebSocket foi fechada?",
    lead: "Cada código de fechamento: o que significa, quando aparece, como resolver e se vale se reconectar. E todos comparados dois a dois, com um veredito.",
    description:
      "Referência dos códigos de fechamento do WebSocket: significado, causas, soluções, conselho de reconexão e comparação de cada par, tudo com a fonte.",
  },
  nav: {
    codes: "Códigos de fechamento",
    ranges: "Faixas",
    tools: "Ferramentas e tabelas",
    languages: "Idiomas",
  },
  codes: {
    title: "Todos os códigos de fechamento do WebSocket",
    lead: "As linhas do registro da IANA e as faixas que contêm todos os outros números.",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}.`,
    seeAlso: "Comparar com os demais",
  },
  compare: {
    title: "Comparar dois códigos de fechamento",
    lead: "O que difere, o que é igual, quando usar cada um e um veredito.",
    confused: "Muito confundidos",
    every: "Todos os pares",
    aspect: "Aspecto",
  },
  choose: {
    title: "Qual código de fechamento devo enviar?",
    lead: "No máximo três perguntas; depois, o código, um motivo e o que o outro lado vê.",
    answers: "Respostas",
    restart: "Recomeçar",
    send: (code) => `Envie ${code}`,
    sendNothing: "Envie um status HTTP, não um código de fechamento",
    situations: "Todas as situações",
    statuses: "Qual status",
  },
  doctor: {
    title: "O doutor 1006",
    lead: "1006 diz apenas que nenhum quadro Close chegou. O momento em que acontece diz o resto.",
    blind:
      "Uma página não consegue distinguir estas causas, e isso é proposital: um nome que não resolve, uma porta fechada, um certificado inválido, um HTTP 403 e uma conexão derrubada dão todos 1006, motivo vazio e `wasClean` igual a `false`. Olhe de fora da página: primeiro com a sonda, depois no log do servidor.",
    symptoms: {
      "at-once": {
        moment: "Na hora, sem nunca ter aberto",
        cause:
          "Nome, porta ou caminho errado, certificado não confiável, endereço `ws:` em página `https:`, ou servidor ausente.",
        remedy:
          "Passe o mesmo endereço a `npx closewise probe`. Sem nenhuma resposta HTTP, é o nome, a porta ou o certificado, e a sonda diz qual; uma resposta diferente de 101 é o próximo caso.",
      },
      "refused-upgrade": {
        moment: "Na hora, e o log do servidor mostra um status HTTP",
        cause:
          "O upgrade foi recusado: 401 ou 403 (credenciais, `Origin`), 404 (caminho), 426 ou 400 (cabeçalhos perdidos em um proxy), 502 (nenhum servidor atrás). Frameworks que fecham antes de aceitar, como o Starlette com `close(4401)`, enviam HTTP 403: a página vê 1006 e o cliente de teste mostra 4401.",
        remedy:
          "Leia o status no log do servidor ou do proxy. Se a página precisa saber o porquê, aceite primeiro e depois feche com um código e um motivo.",
      },
      "after-idle": {
        moment: "Sempre depois do mesmo silêncio: 30, 55, 60 ou 100 segundos",
        cause:
          "Um proxy ou balanceador de carga desistiu de uma conexão silenciosa: nginx e AWS ALB após 60 s, Heroku após 55 s, Cloudflare após 100 s.",
        remedy:
          "Envie um ping do servidor a cada 20 a 30 segundos, bem abaixo do menor tempo limite do caminho e nunca igual a ele, e aumente esse tempo limite (nginx: `proxy_read_timeout`).",
      },
      "fixed-age": {
        moment: "Em uma idade fixa, mesmo em plena atividade",
        cause:
          "Um tempo máximo de vida: o tempo limite de back-end de um balanceador de carga do Google Cloud (30 s) vale para toda a vida de um WebSocket, o AWS API Gateway o encerra após 2 horas e alguns servidores têm limite próprio.",
        remedy: "Encontre o limite e aumente-o, ou reconecte-se antes que ele chegue.",
      },
      "after-send": {
        moment: "Logo depois de uma mensagem grande",
        cause:
          "A mensagem passou do limite de algum trecho. uWebSockets e tungstenite derrubam o transporte em vez de enviar 1009; em outros casos, um reset do TCP ultrapassa o quadro Close.",
        remedy:
          "Compare o tamanho da mensagem com os limites de cada trecho; aumente o limite ou divida a mensagem.",
      },
      "on-wake": {
        moment: "Quando um notebook ou celular acorda",
        cause:
          "O aparelho dormia, não respondia aos pings, e o outro lado ou a rede esqueceu a conexão.",
        remedy:
          "Reconecte-se em `visibilitychange`, `pageshow` e `online`, com um tempo limite de conexão de alguns segundos.",
      },
      "background-tab": {
        moment: "Depois de uns cinco minutos em uma aba em segundo plano",
        cause:
          "Os navegadores reduzem os timers de páginas ocultas a um por minuto: um heartbeat enviado pela página perde o prazo do servidor.",
        remedy:
          "Envie o heartbeat pelo servidor, ou reinicie o timer da página em `onmessage` em vez de usar `setInterval`.",
      },
      "in-bulk": {
        moment: "Muitos clientes no mesmo segundo",
        cause: "Uma implantação, uma queda, ou um proxy recarregado que derrubou suas conexões.",
        remedy:
          "Faça o servidor enviar 1012 ou 1001 antes de parar, e os clientes voltarem após uma espera aleatória.",
      },
      "no-event": {
        moment: "Silêncio, e nenhum evento de fechamento por minutos",
        cause:
          "O caminho morreu sem avisar: de Wi-Fi para rede móvel, um NAT que esqueceu, uma aba suspensa no iOS. O TCP só percebe ao escrever.",
        remedy:
          "Faça o servidor enviar pings e descartar quem não responde; na página, trate a falta de um heartbeat da aplicação como o fim.",
      },
    },
  },
  limits: {
    title: "Limites e tempos",
    lead: "Os padrões que encerram conexões: a maior mensagem, os pings, os tempos de inatividade e a espera pelo handshake de fechamento.",
    note: "Lido no código ou na documentação de cada um, novembro de 2026, salvo indicação na linha. Todos os padrões podem ser mudados; um ponto indica que nossa fonte nada diz.",
  },
  interop: {
    title: "Quais códigos chegam intactos",
    lead: "Alguns receptores só conhecem os primeiros códigos da RFC 6455 e mostram à sua aplicação um número diferente do enviado.",
    intact: "intacto",
  },
  vendors: {
    lead: "O mesmo número privado significa coisas opostas em serviços diferentes. O que cada um diz, e se vale se reconectar.",
  },
  guides: { title: "Guias" },
  notFound: {
    title: "Esta página não existe",
    text: "Talvez a lista de todos os códigos tenha o que você procura.",
  },
};

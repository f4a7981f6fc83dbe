import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "O Discord lê 1000 e 1001 vindos de um cliente como uma despedida: a sessão deixa de ser válida e o bot fica offline. Para retomar depois, feche com qualquer outro código.",
  "discord-no-code":
    "O Discord pede que os clientes retomem a sessão quando nenhum código de fechamento foi recebido.",
  "discord-new-session": "Reconecte-se com uma sessão nova; esta não pode ser retomada.",
  "discord-kicked":
    "O cliente foi expulso da chamada. No gateway, o mesmo número indica intents não permitidos.",
  "discord-resume": "Tente retomar a sessão.",
  "pusher-error-only": "Ele vem como mensagem de erro em uma conexão que continua aberta.",
  "twitch-inbound":
    "Nesta conexão, um cliente só pode enviar quadros Pong; todo o resto passa pela API HTTP.",
  "twitch-unused": "O cliente precisa fazer uma assinatura em até 10 segundos após se conectar.",
  "twitch-grace":
    "Após `session_reconnect`, o cliente tem 30 segundos para se mudar; as assinaturas continuam ativas.",
  "graphql-retried":
    "Ao contrário do que faz com a maioria das recusas, o cliente graphql-ws tenta de novo após esta, já que o acesso pode ser concedido mais tarde.",
  "graphql-subscribe-early": "O cliente fez uma assinatura antes de `connection_ack` chegar.",
  "graphql-init-twice":
    "O cliente enviou `connection_init` mais de uma vez; não é um limite de taxa, embora 429 sugira isso.",
  "graphql-still-active": "O cliente graphql-ws só volta enquanto houver assinaturas ativas.",
  "graphql-local":
    "O cliente graphql-ws gera este número por conta própria quando o seu `terminate()` é chamado; ele nunca trafega pela rede.",
  "graphql-legacy-empty": "O servidor fecha sem código, o que é informado às aplicações como 1005.",
  "centrifugo-own-codes":
    "O Centrifugo deixa de 4000 a 4999 para as aplicações; a regra dele para cada metade da faixa decide sobre a reconexão.",
  "centrifugo-token": "Descarte o token armazenado antes de se reconectar.",
  "centrifugo-credentials":
    "Na primeira conexão, ele costuma significar que nenhuma credencial foi apresentada.",
  "phoenix-broadcast":
    "O servidor transmitiu `disconnect` a todos os sockets de um usuário. Ele usa 1001 para que todo phoenix.js volte: antes da 1.8.16, ele não voltaria após 1000.",
  "phoenix-heartbeat":
    "O phoenix.js 1.8.16 se reconecta após 1000, a menos que a própria página tenha se desconectado; até a 1.8.15, não. O tempo limite do heartbeat dele também fecha com 1000, com o motivo `heartbeat timeout`, e então ele se reconecta em todas as versões.",
  "phoenix-longpoll":
    "O mecanismo alternativo de long polling gera este evento de fechamento por conta própria; nenhum quadro Close foi enviado.",
  "sockjs-message":
    "O número está em uma mensagem do SockJS; o quadro Close do WebSocket pode levar outro.",
  "obs-kick":
    "Alguém pressionou o botão Kick no OBS. A documentação proíbe a reconexão automática.",
  "saltyrtc-handover": "Aqui ele é um sucesso, embora o registro chame 3003 de Forbidden.",
  "hocuspocus-reset": "O cliente deve se reconectar e sincronizar o documento de novo.",
  "colyseus-no-return":
    "O SDK do Colyseus não volta sozinho após este código; a aplicação precisa entrar em uma sala de novo.",
  "azure-recovery":
    "A recuperação da conexão falhou: pare de tentar recuperá-la e abra uma conexão nova.",
  "aws-delete":
    "Um back-end que exclui uma conexão (`DeleteConnection`) sempre produz 1000: ele não pode escolher um código de fechamento.",
  "aws-limits": "Os limites são de 32 KB por quadro e 128 KB por mensagem.",
  "aws-going-away": "Usuários relatam 1001 após 10 minutos de silêncio e após 2 horas no total.",
  "cloudflare-vanished":
    "O motivo é `WebSocket disconnected without sending Close frame.` após uma perda, e `Failed to establish websocket connection` após uma tentativa de conexão malsucedida.",
  "deepgram-net":
    "O token no motivo diz qual é o caso: `NET-0001` significa que nada foi recebido por 10 segundos, então envie um KeepAlive a cada 3 a 5 segundos; `NET-0003` é um limite de tempo.",
  "speechmatics-policy": "Ele também encerra sessões após 1 hora de silêncio ou 48 horas no total.",
  "speechmatics-quota":
    "A Speechmatics recomenda esperar pelo menos de 5 a 10 segundos antes da próxima tentativa.",
  "openai-hour":
    "A sessão mais longa era de 60 minutos quando lemos a fonte, e um evento `error` com `session_expired` vem antes do fechamento.",
  "pandascore-plan": "O plano da conta não inclui o que foi pedido.",
  "spring-send-limit":
    "Não foi possível enviar uma mensagem dentro do limite configurado de tempo ou de buffer. O graphql-transport-ws usa o mesmo número para um erro interno.",
  "janus-demo":
    "As demonstrações em HTML fecham com ele quando o gateway não responde; ele não faz parte do protocolo do Janus.",
} satisfies VendorMessages["notes"];

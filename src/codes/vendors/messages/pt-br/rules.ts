import type { VendorMessages } from "../types.ts";

export const rules = {
  discord:
    "A tabela diz, para cada código, se convém se reconectar; alguns códigos são um sinal para parar. Um cliente que fecha com 1000 ou 1001 encerra a sessão; qualquer outro código permite retomá-la por alguns minutos.",
  "discord-voice":
    "Tem códigos próprios, com os mesmos números do gateway. Manda não se reconectar após 4014, 4021 e 4022, e tentar retomar após 4015.",
  pusher:
    "A faixa decide: de 4000 a 4099, não volte sem mudar nada; de 4100 a 4199, volte após pelo menos um segundo; de 4200 a 4299, volte imediatamente; de 4300 a 4399 são erros, não encerramentos.",
  twitch:
    "Lista as causas, sem uma regra para cada uma. Conecte-se de novo e use o endereço de `session_reconnect`, se ele tiver sido enviado. O comando `twitch event websocket close`, da ferramenta de linha de comando da Twitch, reproduz qualquer um dos códigos.",
  graphql:
    "O protocolo define os códigos; o cliente graphql-ws decide quais são fatais. Ele tenta de novo após 1000, 1001, 1005, 1006, 1012, 1013 e 1014, considera fatal qualquer outro número abaixo de 2000 e faz 5 tentativas. Dos códigos do protocolo, são fatais para ele 4004, 4005, 4400, 4401, 4406, 4409, 4429 e 4500: ele para, e só a aplicação pode conectar de novo.",
  "graphql-legacy":
    "Não define códigos próprios nem regra: o servidor fecha com 1002 ou 1011, ou sem código.",
  centrifugo:
    "A faixa decide: de 3000 a 3499, de 4000 a 4499 e de 5000 em diante, reconecte-se; de 3500 a 3999 e de 4500 a 4999, o encerramento é definitivo.",
  phoenix:
    "O phoenix.js se reconecta após qualquer código, exceto após o próprio `disconnect()`; até a 1.8.15, após todos os códigos, exceto 1000, e após o tempo limite do seu próprio heartbeat.",
  actioncable:
    "Sinaliza com palavras: uma mensagem JSON com `reason` e `reconnect` vem antes do fechamento. Só `reconnect: false` detém o cliente; ele nunca lê o código de fechamento, que é 1000.",
  "socket-io":
    "Sinaliza com palavras: `disconnect` informa um motivo, não um código. Após `io server disconnect`, a própria aplicação precisa chamar `connect()`.",
  sockjs:
    "Escreve códigos nas suas próprias mensagens, qualquer que seja o transporte, e não tem regra de reconexão.",
  wamp: "O autobahn-js fecha com 3000 ao fim de uma sessão e com 3002 após uma violação do protocolo. Não encontramos nenhuma regra de reconexão.",
  obs: "Proíbe uma única coisa: após 4011, um cliente não deve se reconectar automaticamente.",
  saltyrtc:
    "Os códigos dizem como a sinalização terminou; nenhuma regra de reconexão os acompanha.",
  hocuspocus:
    "O provider se reconecta, a menos que receba ordem em contrário. Os códigos 44xx são 4000 mais o status HTTP.",
  colyseus: "O SDK volta sozinho após 1001, 1005, 1006 e 4010, e após nenhum outro.",
  azure:
    "Enquanto um cliente recupera uma conexão, 1008 manda parar e abrir uma nova. Um erro HTTP, como 502, manda continuar tentando, por no máximo 30 segundos.",
  aws: "Não tem códigos próprios, e o back-end não pode escolher um. Uma conexão dura no máximo 2 horas, ou 10 minutos quando está em silêncio.",
  appsync:
    "Sinaliza com palavras: os erros vêm em uma mensagem JSON `connection_error`. O cliente do Amplify fecha com 3001 quando a conexão falha.",
  cloudflare:
    "Os Workers podem fechar com 1000 a 4999, exceto 1004, 1005, 1006 e 1015. O proxy pode reiniciar a qualquer momento e então encerra as conexões, por isso um cliente precisa saber voltar.",
  deepgram:
    "Usa códigos registrados e coloca a causa no motivo, como um token para leitura por máquina: leia primeiro o token.",
  speechmatics:
    "Lista uma causa para cada código e, para 1011, 4005 e 4013, uma espera de pelo menos 5 a 10 segundos; os demais conselhos sobre a reconexão são nossos.",
  openai:
    "Uma sessão tem uma duração máxima; antes do fim vem um evento `error` e depois 1001. Abra uma sessão nova.",
  pandascore:
    "1000 significa que a partida terminou; após qualquer outro código abaixo de 2000, reconecte-se.",
  spring:
    "Dá nomes a códigos registrados e acrescenta um próprio, fora de qualquer registro: 4500.",
  janus: "O gateway não tem códigos próprios; o que está listado vem das demonstrações em HTML.",
  slack:
    "Não tem códigos de fechamento: uma mensagem JSON `disconnect` informa o motivo, e o SDK fecha com 1000 e se reconecta. Não encontramos nenhum código no SDK dele.",
} satisfies VendorMessages["rules"];

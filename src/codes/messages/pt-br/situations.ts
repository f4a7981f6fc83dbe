import type { Messages } from "../types.ts";

export const situations = {
  "before-handshake": {
    situation: "Uma conexão é recusada antes do fim do handshake de abertura",
    why: "Não existe código de fechamento antes do 101: responda com um status HTTP, como 401, 403, 429 ou 503, e com `Retry-After` onde ele ajuda.",
    notThese: {
      1006: "Ele não pode ser enviado; é o que uma página vai informar diante de qualquer status HTTP.",
      1008: "Os frameworks que deixam você fechar antes de aceitar enviam HTTP 403 no lugar, e o código se perde.",
    },
    alternatives: {
      1008: "o cliente é uma página e precisa saber por quê: aceite o handshake e feche em seguida com o código e um motivo.",
    },
  },
  "work-done": {
    situation: "O trabalho terminou, ou o usuário decidiu encerrá-lo",
    why: "Ele diz que não resta nada a fazer, e a maioria dos clientes então não volta, que é o que você quer.",
    notThese: {
      1005: "É o que a outra ponta vê se você fecha sem um código, e não diz nada.",
    },
    alternatives: { 1001: "o trabalho não terminou e você vai embora mesmo assim." },
  },
  "client-leaving": {
    situation: "O processo ou a página do cliente vai embora",
    why: "Ele diz ao servidor que este cliente vai embora por razões próprias, com o trabalho em qualquer estado.",
    notThese: {
      1005: "Ele vem de um fechamento sem código e deixa o servidor adivinhando.",
      1006: "É o que o servidor deduz se você sai sem fechar.",
    },
    alternatives: {
      1000: "você chama `close()` em uma página: ela não pode enviar 1001, e o navegador o faz por conta própria ao sair.",
    },
  },
  "server-restart": {
    situation: "O servidor reinicia, por exemplo em uma implantação, e volta em instantes",
    why: "É o único código que diz quando voltar: após uma espera aleatória de 5 a 30 s, o que distribui os clientes.",
    notThese: {
      1000: "Muitos clientes o tomam como definitivo e não voltam.",
      1006: "É o que os clientes deduzem se você mata o processo; eles não conseguem distingui-lo de uma falha.",
    },
    alternatives: {
      1001: "as outras pontas rodam no Tomcat ou atrás do Spring Cloud Gateway, que mostram 1012 como 1002.",
    },
  },
  "server-shutdown": {
    situation: "O servidor vai embora, e o mesmo endereço talvez não volte a responder",
    why: "Ele diz que este lado vai embora e permite que os clientes procurem outro servidor.",
    notThese: {
      1000: "Muitos clientes o tomam como definitivo e não procuram outro servidor.",
      1011: "Um fim planejado não é uma falha, e não deve ser contado como tal.",
    },
    alternatives: { 1012: "o mesmo endereço volta a responder em segundos." },
  },
  "idle-connection": {
    situation: "Uma conexão ficou inativa, ou aberta, por todo o tempo que você permite",
    why: "Ninguém fez nada de errado: você recolhe a conexão, e o cliente pode abrir outra.",
    notThese: {
      1000: "Clientes que ainda precisam da conexão podem não voltar.",
      1006: "É o que o cliente deduz se você derruba a conexão sem um quadro Close.",
    },
    alternatives: {
      3008: "a outra ponta tinha de enviar algo dentro de um prazo que ela conhece.",
    },
  },
  overload: {
    situation: "Você está sobrecarregado e precisa se desfazer de conexões",
    why: "É o único código que diz “mais tarde”: os clientes devem tentar outro endereço ou esperar que o usuário peça.",
    notThese: {
      1008: "O cliente não violou regra alguma, e procuraria a falha no próprio código.",
      1011: "Os clientes voltam em segundos depois dele, e essa é a carga que você quer perder.",
    },
    alternatives: {
      1001: "as outras pontas rodam no Tomcat ou atrás do Spring Cloud Gateway, que mostram 1013 como 1002.",
      1008: "só este cliente ultrapassou um limite, e o limite é dele.",
    },
  },
  "connection-limit": {
    situation: "Há conexões demais abertas, no serviço ou por este cliente",
    why: "O limite volta a ter folga quando outra conexão termina, e só este código diz “mais tarde”. Antes do handshake, HTTP 429 custa menos.",
    notThese: {
      1008: "Um cliente diante de um limite esgotado por outros não violou regra alguma.",
      1011: "Nada falhou: um limite cumpriu o seu papel.",
    },
    alternatives: {
      1001: "as outras pontas rodam no Tomcat ou atrás do Spring Cloud Gateway, que mostram 1013 como 1002.",
      1008: "o cliente abre mais conexões do que a própria cota permite e precisa mudar para ser atendido.",
    },
  },
  "rate-limit": {
    situation: "A outra ponta envia mensagens ou bytes demais em tempo de menos",
    why: "Uma regra de conduta foi violada, e nenhum código é mais exato. Informe no motivo a regra e o tempo de espera.",
    notThese: {
      1003: "O tipo das mensagens está correto.",
      1009: "Cada mensagem é pequena o bastante; só há mensagens demais.",
      1013: "Ele culpa a sua carga e manda o cliente violar o mesmo limite em outro lugar.",
    },
    alternatives: { 4429: "os dois lados são seus e seguem a convenção 44xx." },
  },
  "forbidden-content": {
    situation: "Uma mensagem é bem formada, mas o conteúdo dela é proibido",
    why: "Uma regra de conteúdo foi violada, e nenhum código é mais exato.",
    notThese: {
      1003: "Ele recusa um tipo inteiro de dados, não uma mensagem.",
      1007: "Os bytes são exatamente o que o tipo promete; você apenas não os quer.",
    },
    alternatives: {
      3003: "outros usuários podem enviá-lo, e a este falta a permissão.",
    },
  },
  "slow-consumer": {
    situation: "A outra ponta lê devagar demais, e o que você envia se acumula",
    why: "Você limita quanto guarda para cada ponta, e esta ultrapassou o limite.",
    notThese: {
      1009: "Nenhuma mensagem é grande demais; há mensagens demais esperando.",
      1011: "Nada falhou do seu lado, e o cliente voltaria tão lento quanto antes.",
    },
    alternatives: {
      1013: "você mesmo está com pouca memória e fecha os mais lentos para sobreviver.",
    },
  },
  "hidden-policy": {
    situation: "Uma regra foi violada, e você não pode dizer qual",
    why: "A RFC o oferece exatamente para isso: a necessidade de ocultar detalhes da política. Deixe o motivo vazio.",
    notThese: {
      3000: "Ele revela que uma credencial abriria a porta.",
      3003: "Ele revela que a porta existe e que outros podem passar.",
    },
    alternatives: {},
  },
  "wrong-data-type": {
    situation: "Uma mensagem binária onde só se lê texto, ou o contrário",
    why: "O tipo é recusado, não importa o que a mensagem contenha.",
    notThese: {
      1007: "Ele é para bytes que não correspondem a um tipo aceito.",
      1008: "A RFC cita 1003 como o código melhor para isto.",
    },
    alternatives: {},
  },
  "undecodable-data": {
    situation: "Texto que não é UTF-8, ou dados que não podem ser descomprimidos",
    why: "O tipo é aceito, mas os bytes não correspondem a ele: é o exemplo da própria RFC.",
    notThese: {
      1002: "Os quadros estão em ordem; o conteúdo deles não. (Mesmo assim, o Chrome envia 1002 aqui.)",
      1003: "Texto é aceito aqui; este texto só não é legível.",
    },
    alternatives: {},
  },
  "malformed-content": {
    situation: "Texto válido que não é JSON válido, ou não está no formato que você espera",
    why: "O conteúdo não condiz com o tipo que os dois lados esperam, o que a redação da RFC abrange.",
    notThese: {
      1002: "Ele é para o protocolo WebSocket, não para o seu.",
      1003: "O tipo de dados, texto, é o certo.",
    },
    alternatives: {
      1008: "o seu protocolo trata uma entrada inválida como violação de regra.",
      4400: "os dois lados são seus e seguem a convenção 44xx.",
    },
  },
  "schema-mismatch": {
    situation: "A mensagem pode ser interpretada, mas não é uma que você aceite",
    why: "Os dados são íntegros e violam uma regra sua. Diga no motivo qual campo está errado.",
    notThese: {
      1002: "Ele é para o protocolo WebSocket, não para o seu.",
      1003: "O tipo de dados é o certo.",
    },
    alternatives: {
      1007: "você considera o esquema parte do tipo dos dados.",
      4400: "os dois lados são seus e seguem a convenção 44xx.",
    },
  },
  "framing-error": {
    situation:
      "A outra ponta viola o protocolo WebSocket: máscara, bits reservados, opcodes, um quadro Close de um byte",
    why: "O próprio protocolo foi violado, então nada do que vem depois é confiável. A sua biblioteca faz isso por você.",
    notThese: {
      1007: "Ele é para o conteúdo das mensagens, não para os quadros delas.",
      1008: "Ele é para as suas regras, não para as do protocolo.",
    },
    alternatives: {},
  },
  "message-too-big": {
    situation: "Uma mensagem é maior do que você processa",
    why: "A RFC o cita como o código exato, e um cliente pode agir a partir dele: dividir a mensagem.",
    notThese: {
      1006: "É o que a outra ponta deduz se você simplesmente derruba a conexão.",
      1008: "Ele faz o cliente procurar nas credenciais e no ritmo de envio.",
    },
    alternatives: {},
  },
  "missing-extension": {
    situation: "Você é o cliente, e falta no handshake uma extensão de que precisa",
    why: "Ele foi feito para isso, e só para clientes. Liste no motivo as extensões que faltam.",
    notThese: {
      1002: "O servidor seguiu o protocolo: extensões são uma oferta.",
      1003: "Nenhum dado foi recusado.",
    },
    alternatives: {},
  },
  "missing-credential": {
    situation: "A outra ponta não tem uma credencial válida",
    why: "Ele diz ao cliente o que fazer: autenticar-se e voltar.",
    notThese: {
      1011: "Nada falhou do seu lado, e o cliente tentaria de novo para sempre.",
      3003: "Ele é para pontas que você conhece.",
    },
    alternatives: {
      1008: "você precisa ocultar o porquê, ou os clientes só conhecem os códigos da RFC 6455.",
      4401: "os dois lados são seus e seguem a convenção 44xx.",
    },
  },
  "credential-expired": {
    situation: "A credencial da outra ponta era válida e expirou",
    why: "O cliente precisa renová-la e voltar; o motivo lhe diz que o token apenas envelheceu.",
    notThese: {
      1000: "Ele diz que tudo está concluído, e muitos clientes não voltariam.",
      3003: "Ele diz que voltar não vai adiantar, o que aqui está errado.",
    },
    alternatives: {
      1008: "os clientes só conhecem os códigos da RFC 6455; nesse caso, é o motivo que precisa dizê-lo.",
      4401: "os dois lados são seus e seguem a convenção 44xx.",
    },
  },
  "not-allowed": {
    situation: "Você sabe quem é a outra ponta, e ela não pode fazer isto",
    why: "Ele diz ao cliente que nem o tempo nem outra tentativa vão adiantar.",
    notThese: {
      1000: "Ele apresenta uma recusa como sucesso.",
      3000: "Ele manda o cliente buscar um token novo, que não adiantaria.",
    },
    alternatives: {
      1008: "até a existência da coisa precisa ficar oculta.",
      4403: "os dois lados são seus e seguem a convenção 44xx. (Clientes graphql-ws tentam de novo após 4403.)",
    },
  },
  "login-timeout": {
    situation: "Um login ou uma primeira mensagem não chegou dentro do prazo",
    why: "Ele diz qual foi a falha: o tempo. O cliente pode tentar de novo, e mais depressa.",
    notThese: {
      1002: "O silêncio não viola nenhuma regra do protocolo WebSocket.",
      1006: "É o que o cliente deduz se você derruba a conexão sem um quadro Close.",
    },
    alternatives: {
      1008: "os clientes só conhecem os códigos da RFC 6455.",
      4408: "os dois lados são seus e seguem a convenção 44xx.",
    },
  },
  "dead-peer": {
    situation: "A outra ponta não responde mais a pings",
    why: "As bibliotecas não concordam entre si, e dificilmente a outra ponta vai lê-lo; 1011 é o que o websockets para Python envia. Derrube o transporte logo depois.",
    notThese: {
      1000: "Ele registraria a perda da outra ponta como um sucesso.",
      1002: "Um pong que falta é um enlace morto ou um programa ocupado, não um quadro inválido.",
    },
    alternatives: {
      1001: "você prefere contá-lo como uma saída, como faz o tempo limite de inatividade do Jetty e do Tomcat.",
      3008: "a aplicação da outra ponta responde ela mesma aos heartbeats e conhece o prazo.",
    },
  },
  "server-error": {
    situation: "O seu próprio código falhou",
    why: "Ele diz à outra ponta que ela não fez nada de errado. Coloque no motivo uma referência aos seus logs, nunca o erro em si.",
    notThese: {
      1000: "Ele esconde a falha de todos.",
      1006: "É o que a outra ponta deduz se você derruba a conexão; ela então suspeita da própria rede.",
    },
    alternatives: { 1012: "o processo reinicia e volta em segundos." },
  },
  "upstream-lost": {
    situation: "Você é um gateway, e o servidor atrás de você falhou ou sumiu",
    why: "Ele leva quem investiga à máquina certa.",
    notThese: {
      1005: "Você não pode repassá-lo: ele apenas descreve um quadro Close vazio.",
      1006: "Você não pode repassá-lo: ele apenas descreve a ausência de um quadro Close.",
    },
    alternatives: {
      1011: "os clientes usam gorilla/websocket, tungstenite, fastwebsockets ou Tomcat, que mostram 1014 como 1002.",
      1013: "o upstream diz que está sobrecarregado.",
    },
  },
  "own-meaning": {
    situation: "O encerramento tem um significado próprio",
    why: "Qualquer código de 4000 a 4999 é seu, por acordo com a outra ponta; 4000 representa aqui o que você escolher. Documente o que cada um pede ao cliente.",
    notThese: {
      1000: "Ele diz que o trabalho terminou, e nada mais.",
      2000: "A faixa de 1000 a 2999 pertence ao protocolo: a maioria dos receptores responde com 1002.",
    },
    alternatives: {},
  },
} satisfies Messages["situations"];

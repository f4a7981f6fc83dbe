import type { HttpMessages } from "./types.ts";

export const ptBr = {
  headings: {
    category: "Status HTTP do handshake de abertura",
    seenBy: "Quem vê o quê",
    page: "Uma página",
    library: "Uma biblioteca",
    log: "O log",
    kin: "Códigos de fechamento que dizem o mesmo mais tarde",
    noMessage: "um erro sem mensagem",
    unverified: "não verificado",
  },
  fault: {
    none: "ninguém",
    client: "o cliente",
    server: "o servidor",
    either: "qualquer um dos lados",
  },
  sender: "o servidor, ou um proxy na frente dele",
  seenByPage: "`error`, depois `close` com 1006 e um motivo vazio, qualquer que fosse o status.",
  seenByPageOpened: "O evento `open`.",
  seenByLibrary: "O status ou uma parte dele, cada biblioteca à sua maneira; depois, 1006.",
  seenByLibraryOpened: "Uma conexão aberta.",
  seenByLog: (status) =>
    `Uma requisição HTTP comum com o status ${status}, no log do servidor ou do proxy que respondeu.`,
  nothingToRetry: "Não há nada a tentar de novo: a conexão está aberta.",
  nothingToRetryShort: "nada a tentar de novo",
  statuses: {
    "switching-protocols": {
      gist: "o servidor aceita o WebSocket",
      description:
        "O servidor aceita o upgrade; o que vem em seguida são quadros WebSocket. É o único status que abre uma conexão.",
      whenSeen:
        "No início de toda conexão WebSocket que funciona, nas ferramentas de rede de um navegador e nos logs do servidor.",
      howToResolve: [
        "Se ele aparece e a conexão termina logo em seguida, procure um código de fechamento: o problema não é o handshake.",
        "Se o cliente ainda reclama, compare `Sec-WebSocket-Accept`, o subprotocolo e as extensões da resposta com a requisição.",
      ],
      whenToUse:
        "Responda com ele depois de verificar tudo o que pode ser verificado na requisição. Para dizer a uma página por que ela é recusada, responda 101 e feche com um código.",
    },
    "moved-permanently": {
      gist: "o endereço mudou",
      description:
        "O servidor aponta para outro endereço. Um cliente WebSocket não é obrigado a seguir o redirecionamento, e os navegadores não seguem.",
      whenSeen:
        "Com `ws://` quando o servidor redireciona para HTTPS, com ou sem barra no fim do caminho, ou após uma mudança de domínio.",
      howToResolve: [
        "Leia o cabeçalho `Location` e conecte-se àquele endereço com `wss://` em vez de `https://`.",
        "Tire os caminhos WebSocket das regras de redirecionamento do proxy.",
      ],
      whenToUse:
        "Evite-o em endereços WebSocket: a maioria dos clientes falha em vez de seguir o redirecionamento.",
    },
    "bad-request": {
      gist: "a requisição não é um handshake válido",
      description: "O servidor não conseguiu ler a requisição como um handshake de abertura.",
      whenSeen:
        "Quando um proxy descarta o cabeçalho `Upgrade` ou `Connection`, quando falta `Sec-WebSocket-Key`, ou quando este servidor não conhece um id de sessão do Socket.IO.",
      howToResolve: [
        "Faça o proxy repassar `Upgrade` e `Connection`, com HTTP/1.1 até o servidor.",
        "Compare a requisição com a RFC 6455, seção 4.1: método GET, chave e versão 13.",
        "Se a resposta tem um corpo, leia-o: muitas vezes ele diz qual é a falha.",
      ],
      whenToUse: "Responda com ele quando o próprio handshake está malformado.",
    },
    unauthorized: {
      gist: "a credencial está ausente ou não foi aceita",
      description:
        "O servidor quer uma credencial válida, e a requisição não tinha nenhuma que ele aceite.",
      whenSeen:
        "Quando um token está ausente, errado ou expirado. Uma página não pode definir cabeçalhos em um WebSocket, então a credencial dela precisa ir em um cookie, no endereço ou no subprotocolo.",
      howToResolve: [
        "Veja a requisição nas ferramentas de rede: o cookie ou o token está lá?",
        "Obtenha um token novo e conecte-se de novo.",
        "A partir de outro domínio, verifique o atributo `SameSite` do cookie.",
      ],
      whenToUse:
        "Responda com ele antes do upgrade quando clientes que não são páginas precisam saber a causa. Para páginas, aceite e feche com 3000 ou 4401.",
    },
    forbidden: {
      gist: "o servidor entende e recusa",
      description: "O servidor recusa a conexão: a origem, a conta ou o endereço não é permitido.",
      whenSeen:
        "Quando a verificação de origem falha, quando um firewall intervém, ou por parte do Uvicorn sempre que a aplicação fecha antes de aceitar e para caminhos desconhecidos.",
      howToResolve: [
        "Compare o cabeçalho `Origin` com a lista de origens que o servidor permite.",
        "No Starlette ou no FastAPI, procure um `close()` antes de `accept()`: o código de fechamento se perde, e 403 é enviado no lugar dele.",
        "Consulte o log de cada proxy para ver qual deles respondeu.",
      ],
      whenToUse:
        "Responda com ele a uma origem não permitida, como diz a RFC 6455, e a clientes conhecidos sem a permissão.",
    },
    "not-found": {
      gist: "nada escuta neste caminho",
      description: "O servidor não tem um WebSocket neste caminho.",
      whenSeen:
        "Após um erro de digitação no caminho, quando um proxy corta ou acrescenta uma parte dele, ou quando a requisição chega a um servidor web comum.",
      howToResolve: [
        "Compare o caminho com aquele em que o servidor escuta, letra por letra.",
        "Conecte-se ao servidor sem o proxy: se funcionar, corrija a regra de caminho do proxy.",
      ],
      whenToUse:
        "Responda com ele a caminhos desconhecidos, e quando a existência de um recurso não deve ser revelada.",
    },
    "proxy-authentication-required": {
      gist: "um proxy quer uma credencial",
      description: "Um proxy no caminho, e não o servidor, quer que o cliente se autentique.",
      whenSeen: "Em redes corporativas, quando o cliente se conecta por um proxy que pede login.",
      howToResolve: [
        "Dê ao cliente a credencial do proxy; fora do navegador, as bibliotecas muitas vezes precisam de um agente para isso.",
        "Use `wss://`: ele passa por um túnel, que é o que os proxies tratam melhor.",
      ],
      whenToUse: "Só um proxy responde com ele, nunca um servidor WebSocket.",
    },
    "upgrade-required": {
      gist: "aqui só se fala WebSocket, ou outra versão dele",
      description:
        "O servidor espera um upgrade e recebeu uma requisição comum, ou uma versão do WebSocket que ele não fala.",
      whenSeen:
        "Quando um navegador abre como página o endereço de um servidor WebSocket, quando um proxy descarta `Upgrade`, ou quando `Sec-WebSocket-Version` não é 13.",
      howToResolve: [
        "Conecte-se com um cliente WebSocket, não com um cliente HTTP.",
        "Faça o proxy repassar `Upgrade` e `Connection`.",
        "Leia `Sec-WebSocket-Version` na resposta: ele lista as versões que o servidor fala.",
      ],
      whenToUse:
        "Responda com ele quando a versão não é a sua, com `Sec-WebSocket-Version` na resposta, ou quando um endereço WebSocket é chamado sem upgrade.",
    },
    "too-many-requests": {
      gist: "conexões ou tentativas demais",
      description: "O cliente tentou se conectar vezes demais, ou tem conexões demais.",
      whenSeen:
        "Após um loop de reconexões sem espera, ou quando muitos clientes compartilham um endereço.",
      howToResolve: [
        "Espere o tempo indicado em `Retry-After`, se a resposta o tiver.",
        "Reconecte-se após esperas aleatórias crescentes, nunca em um loop sem pausa.",
        "Feche as conexões que não são mais usadas.",
      ],
      whenToUse:
        "Responda com ele para limitar as tentativas de conexão, com `Retry-After`. Uma página não consegue lê-lo, então limite os loops de páginas com um código de fechamento.",
    },
    "internal-server-error": {
      gist: "o servidor falhou durante o handshake",
      description: "O servidor falhou enquanto tratava o handshake de abertura.",
      whenSeen:
        "Quando o código executado antes do upgrade lança uma exceção, como a verificação de um token ou uma consulta a um banco de dados.",
      howToResolve: [
        "Procure a exceção no log do servidor, naquele momento.",
        "Tente de novo mais tarde se o servidor não é seu.",
      ],
      whenToUse: "Deixe-o para o framework; com a conexão aberta, 1011 diz o mesmo.",
    },
    "bad-gateway": {
      gist: "um proxy não obteve do servidor uma resposta utilizável",
      description:
        "Um proxy não conseguiu alcançar o servidor atrás dele, ou não entendeu a resposta.",
      whenSeen:
        "Enquanto o servidor reinicia, quando ele escuta em outra porta, ou quando o proxy fala com ele no protocolo errado.",
      howToResolve: [
        "Verifique se o servidor está em execução e escuta onde o proxy o procura.",
        "Leia o log de erros do proxy: ele diz qual é a causa.",
        "Como cliente, tente de novo com esperas crescentes.",
      ],
      whenToUse:
        "Um gateway responde com ele quando o servidor atrás dele falha antes do upgrade. Depois disso, 1014 ou 1011.",
    },
    "service-unavailable": {
      gist: "o serviço não aceita conexões no momento",
      description:
        "O serviço está sobrecarregado, iniciando ou parando, e não aceita novas conexões por ora.",
      whenSeen:
        "Durante uma implantação, sob carga pesada, ou por parte do websockets para Python enquanto o servidor dele para.",
      howToResolve: [
        "Espere o tempo indicado em `Retry-After`, ou um tempo aleatório crescente, e tente de novo.",
        "Se persistir, confira as verificações de integridade e o número de servidores atrás do balanceador.",
      ],
      whenToUse:
        "Responda com ele enquanto drena conexões ou alivia a carga, com `Retry-After`. Em conexões abertas, envie 1012 ou 1013.",
    },
    "gateway-timeout": {
      gist: "um proxy esperou demais pelo servidor",
      description: "Um proxy não recebeu a tempo a resposta do servidor ao handshake.",
      whenSeen:
        "Quando o servidor fica travado antes do upgrade, ou um firewall descarta os pacotes entre o proxy e o servidor.",
      howToResolve: [
        "Descubra o que o servidor faz antes de responder: uma verificação lenta de tokens é uma causa comum.",
        "Verifique a rede entre o proxy e o servidor.",
        "Como cliente, tente de novo com esperas crescentes.",
      ],
      whenToUse:
        "Um gateway responde com ele quando o servidor atrás dele é lento demais antes do upgrade.",
    },
  },
} satisfies HttpMessages;

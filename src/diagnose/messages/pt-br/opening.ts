import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "nada escuta nesse endereço e nessa porta",
    explanation:
      "A conexão TCP foi recusada: o servidor não está em execução, escuta em outra porta ou só em outra interface (127.0.0.1 em um contêiner não pode ser alcançado de fora).",
    howToResolve:
      "Inicie o servidor, compare a porta da URL com a que ele imprime e faça-o escutar em 0.0.0.0 se ele precisa ser alcançado a partir de outras máquinas.",
    measureNext:
      "Na máquina do servidor, execute `ss -ltnp` e procure a porta; na do cliente, `curl -v` para o mesmo host e a mesma porta.",
  },
  "host-not-found": {
    name: "o nome do host não é resolvido",
    explanation:
      "O nome na URL não tem endereço no DNS que este cliente consulta: um erro de digitação, um registro que falta, ou um nome que só existe dentro de outra rede.",
    howToResolve: "Corrija o nome ou publique o registro onde este cliente o procura.",
    measureNext: "Execute `getent hosts NAME` ou `nslookup NAME` na máquina do cliente.",
  },
  "wrong-path": {
    name: "não há endpoint WebSocket nesse caminho",
    explanation:
      "O servidor respondeu, mas não como servidor WebSocket: o caminho, um prefixo acrescentado por um proxy ou uma barra final não corresponde ao que ele atende. O Uvicorn responde 403 aqui, não 404.",
    howToResolve:
      "Compare o caminho da URL com a rota no servidor, após cada reescrita no trajeto, até a última barra.",
    measureNext:
      "Consulte o servidor diretamente, sem passar por nenhum proxy, com o mesmo caminho: ele responde 101?",
  },
  "upgrade-not-forwarded": {
    name: "um proxy não repassa o upgrade",
    explanation:
      "`Upgrade` e `Connection` são cabeçalhos hop-by-hop: um proxy que não é instruído a repassá-los transforma o handshake em uma requisição comum, e o servidor responde a ela como tal.",
    howToResolve:
      "Configure cada proxy no caminho para falar HTTP/1.1 com o servidor e repassar os dois cabeçalhos.",
    measureNext:
      "Registre no log os cabeçalhos da requisição no servidor. Se não houver `Upgrade: websocket` entre eles, um proxy o removeu.",
  },
  "credentials-refused": {
    name: "o servidor recusa as credenciais, ou não há nenhuma",
    explanation:
      "O handshake foi respondido com 401 ou 403. Uma página não pode definir cabeçalhos em um WebSocket e nunca vê o status: ela recebe 1006. Os cookies só são enviados se o domínio e `SameSite` deles permitirem.",
    howToResolve:
      "Envie a credencial em um cookie, em um tíquete de curta duração na URL ou na primeira mensagem após a abertura; renove-a antes de cada tentativa.",
    measureNext: "Veja a requisição no painel de rede: o cookie ou o token está nela? Ele expirou?",
  },
  "origin-refused": {
    name: "o servidor recusa a origem da página",
    explanation:
      "Os servidores comparam o cabeçalho `Origin` com uma lista, já que nenhum navegador faz isso por eles. Esquema, host e porta precisam coincidir: `https://app.example` não é `https://www.app.example`.",
    howToResolve: "Acrescente a origem exata da página à lista do servidor. Não permita todas.",
    measureNext: "Repita o handshake com `curl` e outro cabeçalho `Origin`: o status muda?",
  },
  "close-before-accept": {
    name: "a aplicação do servidor fechou antes de aceitar",
    explanation:
      "No ASGI, `close(code=4401)` antes de `accept()` vira HTTP 403: nenhum código chega ao cliente, que recebe 1006. Os clientes de teste mostram o código pretendido mesmo assim, e os testes continuam verdes.",
    howToResolve:
      "Chame primeiro `accept()` e depois `close()`, sempre que o cliente precisar ver o código.",
    measureNext: "Procure `403` ou `connection rejected` no log do servidor, naquele segundo.",
  },
  "certificate-not-trusted": {
    name: "o certificado não é confiável",
    explanation:
      "Ele expirou, é autoassinado, foi emitido para outro nome, ou é enviado sem o certificado intermediário. Os navegadores não exibem nenhum aviso para um WebSocket: ele simplesmente falha, com 1006.",
    howToResolve:
      "Instale a cadeia completa para o nome certo. Para testes, abra uma vez o endereço `https://` e aceite o certificado ali, ou dê ao cliente a sua própria autoridade.",
    measureNext:
      "Execute `openssl s_client -connect HOST:443 -servername HOST` e leia o `Verify return code`.",
  },
  "tls-and-plain-mixed": {
    name: "um lado fala TLS, o outro não",
    explanation:
      "`wss:` foi usado em uma porta que espera texto sem criptografia, ou `ws:` em uma que espera TLS: cada lado toma os primeiros bytes do outro por lixo.",
    howToResolve:
      "Use `wss:` com a porta TLS e `ws:` com a outra, e verifique em que ponto do caminho o TLS termina.",
    measureNext: "Tente `curl -v https://HOST:PORT` e `http://HOST:PORT`: só um dos dois responde.",
  },
  "blocked-by-browser": {
    name: "o navegador ou a plataforma não permite o endereço",
    explanation:
      "Uma página carregada por HTTPS não pode abrir `ws:` (conteúdo misto), a Content-Security-Policy precisa incluir o endereço em `connect-src`, e o Android não permite texto sem criptografia por padrão. Nada foi enviado.",
    howToResolve: "Use `wss:` e inclua o endereço em `connect-src`.",
    measureNext: "Leia o console da página: ele diz qual regra foi aplicada.",
  },
  "no-websocket-support": {
    name: "o servidor não tem uma biblioteca WebSocket",
    explanation:
      "O servidor HTTP roda sem a parte que fala WebSocket e responde ao handshake como a uma requisição comum, com 200 ou 404.",
    howToResolve:
      "Instale a parte que falta no ambiente que realmente está em execução e reinicie.",
    measureNext: "Leia o log do servidor desde o início: ele avisa uma vez, no primeiro handshake.",
  },
  "backend-unreachable": {
    name: "o proxy não consegue alcançar o servidor atrás dele",
    explanation:
      "O proxy está no ar, e o servidor atrás dele não está, ou está em outro endereço. Os clientes recebem 502, 503 ou 504 durante a abertura, e 1014 ou 1006 depois dela.",
    howToResolve:
      "Recoloque o servidor no ar, corrija o endereço dele no proxy e adicione uma verificação de integridade.",
    measureNext:
      "Na máquina do proxy, execute `curl -v` no endereço do servidor tal como o proxy o tem.",
  },
  "too-many-connections": {
    name: "um limite de conexões foi atingido",
    explanation:
      "O servidor, o proxy ou o sistema operacional não aceita mais: um limite por usuário, o limite de um worker, ou o número de arquivos abertos. Cada WebSocket que passa pelo nginx ocupa duas conexões.",
    howToResolve:
      "Aumente o limite atingido e faça os clientes voltarem após uma espera aleatória.",
    measureNext:
      "Conte as conexões abertas (`ss -s`) e compare com os limites, entre eles `ulimit -n`.",
  },
  redirected: {
    name: "o servidor redireciona em vez de abrir",
    explanation:
      "Ele respondeu com um redirecionamento: de http para https, para uma página de login, ou para o caminho com barra. Os navegadores nunca seguem um redirecionamento em um WebSocket, e a maioria das bibliotecas também não.",
    howToResolve: "Use o endereço final no cliente, ou tire o caminho do redirecionamento.",
    measureNext: "Veja para onde `curl -i` é enviado: o cabeçalho `Location` revela a regra.",
  },
  "handshake-timeout": {
    name: "o handshake de abertura demorou demais",
    explanation:
      "A conexão foi aceita, mas nenhuma resposta ao handshake chegou a tempo: o servidor está ocupado, espera outra coisa (um banco de dados, um serviço de identidade), ou pacotes são descartados silenciosamente.",
    howToResolve:
      "Responda primeiro ao handshake e faça o trabalho lento depois; procure um firewall que descarta em vez de recusar.",
    measureNext: "Cronometre as partes: `curl -w '%{time_connect} %{time_starttransfer}'`.",
  },
  "subprotocol-mismatch": {
    name: "os dois lados não concordam quanto a um subprotocolo",
    explanation:
      "O cliente pediu um em `Sec-WebSocket-Protocol`, e o servidor não escolheu nenhum ou escolheu outro: os navegadores então encerram a conexão. `graphql-ws` e `graphql-transport-ws` são dois subprotocolos diferentes.",
    howToResolve:
      "Ofereça um que o servidor suporte e faça o servidor responder com exatamente um deles.",
    measureNext: "Compare o cabeçalho `Sec-WebSocket-Protocol` na requisição e na resposta.",
  },
  "closed-while-connecting": {
    name: "o cliente fechou enquanto ainda se conectava",
    explanation:
      "O código do próprio cliente chamou `close()` antes de `onopen`: um componente foi desmontado (em modo estrito, o React monta duas vezes durante o desenvolvimento), a página mudou, ou um tempo limite se esgotou.",
    howToResolve:
      "Feche em `onopen` se o socket ainda está se conectando, ou não faça nada: é inofensivo.",
    measureNext: "Coloque `console.trace()` onde `close()` é chamado.",
  },
  "lookup-failed": {
    name: "o servidor de nomes não responde",
    explanation:
      "A resolução do nome do host não deu resultado: o resolvedor está inacessível ou se recusa a responder. O nome em si pode estar certo.",
    howToResolve: "Conserte o resolvedor que esta máquina consulta, ou dê outro a ela.",
    measureNext:
      "Execute `getent hosts NAME` com este nome e com um que certamente existe: se os dois falharem, é o resolvedor.",
  },
  "host-unreachable": {
    name: "o endereço é inacessível",
    explanation:
      "Os pacotes para o endereço são descartados silenciosamente ou não têm rota: um firewall ou grupo de segurança, um host desligado, uma VPN desconectada, ou o endereço de outra rede.",
    howToResolve:
      "Libere a porta em cada firewall do caminho e compare o endereço com o que o servidor realmente tem.",
    measureNext:
      "Execute `nc -vz HOST PORT` a partir da rede do cliente e da rede do servidor: onde funcionar, você saberá de que lado os pacotes se perdem.",
  },
  "tls-refused": {
    name: "o handshake TLS é recusado",
    explanation:
      "Os dois lados não têm em comum nenhuma versão de TLS ou cifra, o servidor não conhece o nome do host (SNI), ou exige um certificado do cliente.",
    howToResolve:
      "Permita TLS 1.2 e 1.3 no servidor, dê a ele um certificado para este nome, e ao cliente o dele se for exigido.",
    measureNext:
      "Execute `openssl s_client -connect HOST:443 -servername HOST`, uma vez com `-tls1_2` e outra com `-tls1_3`, e leia o alerta.",
  },
  "dropped-before-answer": {
    name: "a conexão é cortada em vez de uma resposta",
    explanation:
      "Algo aceita a conexão e a encerra sem dizer nada: a porta fala outro protocolo, um firewall recusa a requisição, um limite foi atingido, ou o servidor falha ao ler o handshake.",
    howToResolve:
      "Certifique-se de que um servidor WebSocket escuta nesta porta e procure, na frente dele, o que recusa silenciosamente.",
    measureNext:
      "Envie uma requisição comum com `curl -v` à mesma porta e leia o log do servidor nesse segundo.",
  },
  "not-websocket": {
    name: "o que responde não é um servidor WebSocket",
    explanation:
      "A resposta viola a RFC 6455 4.1: não é HTTP, falta um cabeçalho, ou o seu `Sec-WebSocket-Accept` não corresponde à chave. Um cache, um simulador ou um servidor caseiro faz isso; uma biblioteca, nunca.",
    howToResolve:
      "Deixe uma biblioteca WebSocket responder ao handshake, e nenhum cache ou proxy no lugar dela.",
    measureNext:
      "Compare a resposta de `curl -i` com os cabeçalhos da RFC 6455 4.2.2, diretamente no servidor.",
  },
};

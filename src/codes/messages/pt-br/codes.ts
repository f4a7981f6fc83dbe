import type { Messages } from "../types.ts";

export const codes = {
  "normal-closure": {
    gist: "informa à outra ponta que a conexão cumpriu seu papel",
    description:
      "A conexão fez aquilo para que foi aberta, e uma das pontas a encerrou de propósito. É o único código abaixo de 3000 que uma página pode passar a `close()`.",
    whenSeen:
      "Um usuário saiu de uma sala, uma transferência terminou, um script chamou `close(1000)`. Ele também aparece onde nada foi concluído: várias bibliotecas o enviam quando quem as chama não informa um código, e o uWebSockets o envia com o motivo `please reconnect` quando uma conexão atinge a idade máxima. Já o aiohttp responde com 1000 a qualquer quadro Close: quem fecha com 1008 recebe 1000.",
    howToResolve: [
      "Se você esperava o encerramento, não há nada a fazer.",
      "Se não esperava, procure no lado que o enviou um `close()` sem argumentos, uma rotina de desligamento ou uma idade máxima de conexão: os três costumam acabar em 1000.",
      "Se os clientes não voltam depois de uma implantação, veja o que o servidor envia: muitos clientes deixam de se reconectar ao receber 1000. Envie 1012 ou 1001.",
      "Se 1000 chega repetidamente, compare a regra de reconexão do cliente com a idade máxima de conexão do servidor.",
    ],
    whenToUse:
      "Envie-o quando o trabalho terminou ou quando o usuário decidiu sair. Para um reinício, envie 1012; para um processo que vai embora, 1001; e nunca 1000 para encerrar uma conexão que violou uma regra.",
  },
  "going-away": {
    gist: "informa à outra ponta que este lado vai embora, qualquer que seja o estado do trabalho",
    description:
      "Uma das pontas está indo embora: um servidor está sendo desligado, ou um navegador saiu da página. O trabalho pode ter ficado inacabado, e ninguém fez nada de errado.",
    whenSeen:
      "No servidor: toda vez que alguém fecha uma aba, recarrega a página ou segue um link. No cliente: em massa durante uma implantação, ou isoladamente quando o servidor encerra conexões inativas; o Jetty e o Tomcat fazem isso ao fim do tempo limite de inatividade.",
    howToResolve: [
      "Em um servidor, conte-o como uma saída comum, não como um erro: os próprios navegadores o enviam quando uma página deixa de existir.",
      "Em um cliente, reconecte-se após uma espera aleatória, para que a frota inteira não volte no mesmo segundo.",
      "Se ele vem depois de um silêncio, descubra o tempo limite de inatividade (Jetty: 30 s por padrão) e envie um ping bem antes de ele se esgotar.",
      "Se a sua página chama `close(1001)`, remova a chamada: ela lança `InvalidAccessError`. O navegador envia 1001 sem a sua ajuda.",
    ],
    whenToUse:
      "Envie-o quando este processo vai embora e a outra ponta deve procurar outro, ou quando você encerra conexões inativas ou antigas demais. Prefira 1012 quando o mesmo serviço volta em segundos, a menos que as outras pontas rodem no Tomcat, que mostra 1012 como 1002.",
  },
  "protocol-error": {
    gist: "informa à outra ponta que os bytes dela violaram o próprio protocolo WebSocket",
    description:
      "A ponta recebeu algo que a RFC 6455 não permite: um quadro sem máscara quando ela é exigida, ou com máscara quando é proibida, um bit reservado, um opcode desconhecido, um quadro Close de um único byte. Trata-se dos quadros, nunca do formato das mensagens da própria aplicação.",
    whenSeen:
      "Quase sempre parte de uma biblioteca, com um texto como `RSV1 must be clear`, `MASK must be set` ou `invalid status code`. Um navegador que detecta a falha envia 1002, mas informa 1006 à própria página, e o Chrome envia 1002 até para texto que não é UTF-8.",
    howToResolve: [
      "Leia o texto do erro no lado que enviou 1002: ele diz qual regra foi violada.",
      "`RSV1`: desative a compressão (`permessage-deflate`) nos dois lados para testar; a causa habitual é um proxy que altera o cabeçalho de extensões.",
      "`invalid status code`: o outro lado colocou um número reservado ou desconhecido no quadro Close. Alguns receptores reagem assim a 1012, 1013 ou 1014, que são válidos: veja as páginas desses códigos.",
      "Nos demais casos, confirme que só a biblioteca WebSocket escreve no socket e que nada fala HTTP simples ou TCP bruto com a porta.",
    ],
    whenToUse:
      "Deixe-o para a biblioteca WebSocket. Para uma mensagem que a sua aplicação não consegue usar, envie 1003, 1007 ou 1008.",
  },
  "unsupported-data": {
    gist: "informa à outra ponta que este tipo de dados não é aceito aqui, qualquer que seja o conteúdo",
    description:
      "A ponta recebeu um tipo de dados que não trata: em geral, uma mensagem binária onde só se lê texto, ou o contrário. O conteúdo nem chegou a ser examinado.",
    whenSeen:
      "Um cliente envia um `ArrayBuffer` ou um `Blob` a um endereço que lê JSON; um serializador passou a usar MessagePack em um dos lados apenas; um serviço de áudio recebe texto onde espera amostras.",
    howToResolve: [
      "Verifique o tipo do que você envia: uma string sai como texto; `Blob`, `ArrayBuffer` e `Buffer` saem como binário.",
      "Codifique conforme o que o serviço espera: `JSON.stringify` para texto, um array de bytes para binário.",
      "Compare o subprotocolo combinado entre os dois lados: muitas vezes é ele que define o tipo esperado.",
      "No servidor, aceite os dois tipos ou publique qual deles é lido.",
    ],
    whenToUse:
      "Envie-o quando o tipo, por si só, é razão suficiente. Se o tipo está certo, mas os bytes não, envie 1007; se ambos estão certos, mas são indesejados, envie 1008.",
  },
  "reserved-1004": {
    gist: "é um número reservado para um significado que nunca foi definido",
    description:
      "A RFC 6455 reserva este número sem lhe dar um significado. Nenhuma ponta pode enviá-lo, e um receptor o trata como erro de protocolo.",
    whenSeen:
      "Apenas em tabelas antigas e em cópias de rascunhos, onde ele aparece como “grande demais”. Na rede, ele vem de um programa que ainda acredita nelas; a resposta habitual é 1002.",
    howToResolve: [
      "Se o seu programa o envia para uma mensagem acima do limite, envie 1009 no lugar dele.",
      "Se uma constante no seu código lhe dá um nome, remova a constante: a tabela de onde ela veio é anterior à RFC.",
      "Se você o recebe, relate o defeito aos autores do programa da outra ponta.",
    ],
    whenToUse: "Nunca. O código para uma mensagem grande demais é 1009.",
  },
  "no-status-received": {
    gist: "registra que o quadro Close da outra ponta veio sem código",
    description:
      "A outra ponta fechou corretamente, mas não informou um código: o corpo do quadro Close estava vazio. O número em si nunca é enviado; é a sua própria biblioteca que o deduz.",
    whenSeen:
      "O outro lado chamou `close()` sem argumentos: em um navegador, isso envia um quadro Close vazio. O handshake de fechamento foi concluído, então `wasClean` é `true`. Uma conexão perdida sem quadro Close é 1006, não este código.",
    howToResolve: [
      "Encontre o `close()` sem argumentos no lado que iniciou o fechamento e dê um código a ele: `close(1000)` quando o trabalho terminou.",
      "Se você retransmite conexões, repasse um quadro Close vazio como quadro Close vazio: nunca escreva 1005 dentro dele.",
      "Conheça a sua biblioteca: o Java-WebSocket informa um quadro Close vazio como 1000, e o aiohttp, como 0.",
      "Se você não esperava o encerramento, trate-o como uma perda e reconecte-se após uma espera aleatória.",
    ],
    whenToUse:
      "Nunca o envie: um quadro Close que leva 1005 viola o protocolo. Para fechar sem dizer por quê, envie um quadro Close vazio; melhor ainda, diga 1000.",
  },
  "abnormal-closure": {
    gist: "registra que a conexão terminou sem nenhum quadro Close da outra ponta",
    description:
      "A conexão terminou e nenhum quadro Close foi recebido. Ninguém envia este número: cada lado o deduz sozinho, e o outro lado pode ter deduzido algo diferente.",
    whenSeen:
      "O momento diz mais do que o código. De imediato: o handshake foi recusado, ou o nome, a porta ou o certificado está errado. Depois de um silêncio de duração fixa: um proxy desistiu. Em uma idade fixa: o limite de um balanceador de carga. Depois de uma mensagem grande: o limite da outra ponta. Ao despertar: um dispositivo que estava suspenso. Em uma página, sete causas parecem exatamente iguais, e é de propósito: o padrão proíbe os navegadores de distingui-las.",
    howToResolve: [
      "De imediato: requisite a mesma URL fora do navegador (`curl -i` com os cabeçalhos de upgrade) e leia o status HTTP: 401, 403 e 404 chegam todos à página como 1006. Verifique também o nome, a porta, o certificado e a regra de `Origin`.",
      "Sempre depois do mesmo silêncio: aumente o tempo limite do proxy (nginx: `proxy_read_timeout`, 60 s por padrão; AWS ALB: tempo limite de inatividade, 60 s) e envie um ping do servidor a cada 20 a 30 s.",
      "Sempre na mesma idade, por mais ativa que a conexão esteja: procure uma vida máxima (o tempo limite de back-end de um balanceador de carga do Google Cloud é de 30 s) ou uma implantação.",
      "Depois de uma mensagem grande: compare o tamanho dela com o limite da outra ponta. O uWebSockets e o tungstenite derrubam a conexão onde outras bibliotecas enviam 1009.",
      "Ao despertar ou trocar de rede: é esperado; reconecte-se em `online` e `visibilitychange`.",
      "No seu próprio desligamento: espere o quadro Close da outra ponta antes de destruir o socket. Dados recebidos e não lidos transformam o fim em um reset, que pode destruir o quadro Close que você enviou.",
      "Reconecte-se após uma espera aleatória de 0 a 5 s e, depois, com esperas crescentes.",
    ],
    whenToUse:
      "Nunca o envie: ele representa a ausência de um quadro Close. Um gateway que perde um dos lados envia 1014 ou 1011 ao outro.",
  },
  "invalid-payload": {
    gist: "informa à outra ponta que o tipo estava certo, mas os bytes não correspondem a ele",
    description:
      "O conteúdo de uma mensagem não condiz com o tipo dela. O exemplo da RFC é uma mensagem de texto que não é UTF-8; dados comprimidos que não podem ser descomprimidos são sinalizados do mesmo modo.",
    whenSeen:
      "Dados binários enviados como texto, uma string cortada no meio de um caractere, Latin-1 tomado por UTF-8, um fluxo `permessage-deflate` danificado. O Chrome, por sua vez, sinaliza UTF-8 inválido como 1002.",
    howToResolve: [
      "Envie bytes como mensagem binária, não como texto.",
      "Se você monta quadros de texto à mão, codifique em UTF-8 e nunca corte uma mensagem dentro de um caractere; um fragmento pode terminar ali, uma mensagem não.",
      "Se o erro fala de descompressão, desative `permessage-deflate` para testar e depois compare as configurações de compressão dos dois lados.",
      "Se o problema é o formato (JSON, um esquema), leia o motivo e valide antes de enviar.",
    ],
    whenToUse:
      "Envie-o para texto que não é UTF-8 e para dados que não podem ser decodificados como o que dizem ser; a redação da RFC também o admite para JSON malformado. Para um tipo inteiro que você recusa, envie 1003; para conteúdo bem formado que você não quer, 1008.",
  },
  "policy-violation": {
    gist: "informa à outra ponta que ela violou uma regra deste lado",
    description:
      "A ponta recebeu uma mensagem contrária à sua política. É a recusa genérica, para quando nenhum código diz melhor (1003 para o tipo, 1009 para o tamanho) ou quando os detalhes precisam ficar ocultos.",
    whenSeen:
      "Mensagens demais, um token expirado ou ausente, conteúdo proibido, uma origem não permitida, um cliente que lê devagar demais. A biblioteca ws também o envia por conta própria quando uma mensagem chega em fragmentos demais.",
    howToResolve: [
      "Leia o motivo no evento de fechamento: é ali que um servidor diz qual é a regra, como `rate`, `token expired` ou `origin`.",
      "Sem motivo, observe o momento. Logo após a abertura: credenciais ou origem. Durante uma rajada: um limite de taxa. Depois de um tempo fixo: um token expirado. Depois de uma mensagem específica: o conteúdo dela.",
      "Mude isso primeiro: renove o token, diminua o ritmo, corrija a mensagem. O mesmo cliente fazendo a mesma coisa terá a conexão fechada de novo.",
      "Se o motivo falta de propósito (a RFC permite ocultar a política), pergunte ao operador, informando a hora e o endereço da conexão.",
      "Se você opera o servidor, registre a regra no log ao lado de cada 1008 e publique os seus limites.",
    ],
    whenToUse:
      "Envie-o quando a outra ponta violou uma regra sua e nenhum outro código diz de que tipo, ou quando você não pode dizer. Prefira 1009 para o tamanho, 1003 para o tipo, 1013 quando o problema é a sua própria carga, e 3000 ou 3003 quando o cliente deve saber que se trata de credenciais ou de permissões.",
  },
  "message-too-big": {
    gist: "informa à outra ponta que a mensagem dela é maior do que este lado processa",
    description:
      "Uma mensagem, ou um quadro dela, ultrapassa o limite de tamanho da ponta. O limite conta o que resulta da remontagem e, muitas vezes, da descompressão.",
    whenSeen:
      "Quase sempre parte de uma biblioteca com um limite padrão: 8 KiB no Tomcat, 32 KiB no coder/websocket, 64 KiB no Jetty, 1 MiB no websockets para Python, 4 MiB no aiohttp, 16 MiB no Uvicorn, 100 MiB no ws. O AWS API Gateway fecha acima de 128 KiB por mensagem e 32 KiB por quadro. Quem enviou a mensagem vê 1009, enquanto o lado que fechou muitas vezes informa 1006 à própria aplicação.",
    howToResolve: [
      "Encontre o menor limite do caminho: biblioteca do cliente, cada proxy, biblioteca do servidor.",
      "Aumente-o deliberadamente e não mais que o necessário: `maxPayload` no ws, `max_size` no websockets, `maxTextMessageSize` no Jetty, `SetReadLimit` em Go.",
      "Envie menos: divida a mensagem, pagine os resultados ou coloque o arquivo no HTTP e envie o endereço dele.",
      "Se há compressão, conte o tamanho descomprimido: é ele que a maioria dos limites considera.",
    ],
    whenToUse:
      "Envie-o sempre que o motivo é o tamanho; a RFC o considera melhor que 1008 para isso. Para mensagens em excesso, por menores que sejam, envie 1008.",
  },
  "mandatory-extension": {
    gist: "informa ao servidor que o cliente não pode trabalhar sem uma extensão que não foi negociada",
    description:
      "O cliente precisa de uma extensão que o servidor deixou fora da resposta do handshake. Só clientes o enviam: um servidor que precisa de uma extensão recusa o handshake.",
    whenSeen:
      "Raramente: os navegadores nunca exigem uma extensão. Ele vem de um cliente feito por você, em geral com os nomes das extensões ausentes no motivo.",
    howToResolve: [
      "Leia o motivo: a RFC pede que o cliente liste ali as extensões.",
      "Compare `Sec-WebSocket-Extensions` na requisição e na resposta; um proxy no caminho pode remover o cabeçalho.",
      "Habilite a extensão no servidor ou faça o cliente trabalhar sem ela.",
    ],
    whenToUse:
      "Apenas como cliente, e apenas após um handshake ao qual falta uma extensão indispensável. Um servidor, em vez disso, responde ao handshake com um status HTTP.",
  },
  "internal-error": {
    gist: "informa à outra ponta que a falha foi deste lado e que ela não fez nada de errado",
    description:
      "A ponta encontrou uma condição que não esperava e não pode continuar. A RFC falava de servidores; a errata 3227 permite que clientes também o enviem.",
    whenSeen:
      "Uma exceção no tratamento de uma mensagem. Com o motivo `keepalive ping timeout`, do websockets para Python, ele diz que nenhum pong chegou a tempo: muitas vezes um loop de eventos bloqueado ou um leitor lento, e não um defeito do servidor.",
    howToResolve: [
      "Consulte os logs do lado que o enviou, naquele segundo: a causa está ali, não na outra ponta.",
      "`keepalive ping timeout`: descubra o que bloqueia o loop de eventos do lado que não respondeu, ou aumente `ping_timeout`.",
      "Capture as falhas previsíveis (entrada inválida, um upstream perdido) e dê a cada uma o seu código, para que 1011 fique reservado aos defeitos.",
      "No cliente, reconecte-se com esperas crescentes e desista após algumas tentativas: uma mensagem que provoca o defeito vai provocá-lo de novo.",
    ],
    whenToUse:
      "Envie-o quando o seu próprio código falhou. Se a outra ponta foi a causa, diga isso com 1003, 1007 ou 1008; se foi um upstream, envie 1014; se você está sobrecarregado, 1013. Não coloque detalhes da falha no motivo.",
  },
  "service-restart": {
    gist: "informa ao cliente que o serviço está reiniciando e volta logo",
    description:
      "O serviço está sendo reiniciado. O cliente pode se reconectar, mas deve antes esperar um tempo aleatório de 5 a 30 s, para não inundar o novo processo.",
    whenSeen:
      "Em implantações, por parte de servidores que as anunciam: o Uvicorn o envia ao ser desligado. Uma ponta no Tomcat ou atrás do Spring Cloud Gateway vê 1002 no lugar dele.",
    howToResolve: [
      "Reconecte-se após uma espera aleatória de 5 a 30 s: é o conselho do próprio registro do código.",
      "Não o conte como erro nem gere alertas por causa dele; conte quantos clientes voltam.",
      "Se a sua aplicação recebe 1002 a cada implantação, a sua biblioteca ou um proxy traduz 1012: peça que o servidor envie 1001.",
      "No servidor, distribua os fechamentos ao longo do tempo em vez de fechar todas as conexões no mesmo instante.",
    ],
    whenToUse:
      "Envie-o em um reinício após o qual o mesmo endereço volta a responder. Na prática, são os servidores que o enviam; nada proíbe que um cliente o faça. Se o processo não vai voltar, ou se as outras pontas rodam no Tomcat, envie 1001; se você está sobrecarregado, 1013.",
  },
  "try-again-later": {
    gist: "informa ao cliente que o serviço está sobrecarregado e que fique longe deste endereço por ora",
    description:
      "O serviço está sobrecarregado e se desfaz de conexões. Segundo o registro do código, o cliente deve se conectar a um endereço diferente, se houver vários, ou a este mesmo só quando o usuário pedir.",
    whenSeen:
      "Um servidor ou gateway no limite de conexões ou de memória. Uma ponta no Tomcat ou atrás do Spring Cloud Gateway vê 1002 no lugar dele.",
    howToResolve: [
      "Tente outro endereço do serviço, se ele tiver vários.",
      "Se não tiver, pare de se reconectar automaticamente e ofereça um botão; as novas tentativas automáticas são justamente a carga que o servidor quer perder.",
      "No servidor, aumente a capacidade ou recuse mais cedo: um HTTP 503 com `Retry-After` antes do handshake custa menos que uma conexão.",
      "Se ele atinge sempre o mesmo cliente, pode ser um limite que conta aquele cliente: nesse caso, o servidor deveria enviar 1008.",
    ],
    whenToUse:
      "Envie-o quando o problema é a sua carga e passa sozinho. É o único código que diz “mais tarde”. Se o problema é a conduta do próprio cliente, envie 1008; em um reinício, 1012.",
  },
  "bad-gateway": {
    gist: "informa à outra ponta que um servidor atrás deste gateway falhou",
    description:
      "A ponta é um gateway ou um proxy, e o servidor atrás dela deu uma resposta inválida ou desapareceu. Ele é para o WebSocket o que 502 é para o HTTP.",
    whenSeen:
      "Raramente, pois a maioria dos proxies simplesmente derruba a conexão e deixa você com 1006. Receptores baseados em gorilla/websocket, tungstenite, fastwebsockets ou Tomcat não conhecem o número e o transformam em 1002.",
    howToResolve: [
      "Consulte primeiro o log do gateway e depois o do upstream, no mesmo segundo.",
      "Verifique se o upstream estava em execução e se o caminho, o host e o subprotocolo que o gateway usa para ele estão corretos.",
      "Se os clientes informam 1002 em vez de 1014, a biblioteca deles não o conhece: faça o gateway enviar a eles 1011 ou 1013.",
      "No cliente, reconecte-se com esperas crescentes.",
    ],
    whenToUse:
      "Envie-o como gateway quando o upstream se perde ou responde algo sem sentido após o handshake. Antes do handshake, responda com HTTP 502, 503 ou 504. Para clientes que alteram 1014, envie 1011.",
  },
  "tls-handshake": {
    gist: "é uma anotação local de que o handshake TLS falhou, antes de o WebSocket começar",
    description:
      "O handshake TLS falhou, por exemplo porque o certificado não pôde ser verificado. O número nunca é enviado, e os navegadores também não o informam: eles dizem 1006.",
    whenSeen:
      "Em algumas bibliotecas fora do navegador, como o nome que elas mesmas dão a uma falha de TLS. Uma página recebe 1006 para a mesma falha; os detalhes ficam no console e no painel de rede do navegador.",
    howToResolve: [
      "Abra o mesmo endereço com `https://` no navegador, ou execute `openssl s_client -connect host:443 -servername host`: ambos dizem qual é o problema do certificado.",
      "Verifique a data, o nome do host e os certificados intermediários; uma cadeia sem os intermediários é o caso clássico.",
      "Com uma autoridade privada ou um certificado autoassinado, faça o cliente confiar nele em vez de desativar a verificação.",
      "Se a porta fala TCP simples, use `ws://` ou coloque TLS na frente dela.",
    ],
    whenToUse: "Nunca o envie: onde o TLS falhou, não há conexão WebSocket a fechar.",
  },
  unauthorized: {
    gist: "informa ao cliente que ele precisa antes apresentar uma credencial válida",
    description:
      "A conexão exige uma credencial que estava ausente ou não era válida. O código está registrado na IANA como o parente do HTTP 401 para conexões estabelecidas.",
    whenSeen:
      "Após o handshake, em servidores que verificam um token nesse momento. Cuidado com usos mais antigos do mesmo número: no Centrifugo, 3000 significa `connection closed`, no SockJS, `Go away!`, no SaltyRTC, `Path Full`, e clientes WAMP encerram uma sessão com ele.",
    howToResolve: [
      "Confirme que o servidor quer mesmo dizer Unauthorized: consulte a documentação dele ou o motivo.",
      "Obtenha um token novo e reconecte-se com ele; reconectar-se com o antigo vai terminar do mesmo jeito.",
      "Verifique por onde o token viaja: uma página não pode definir cabeçalhos, então ele vai em um cookie, na query string, em um subprotocolo ou na primeira mensagem.",
      "Verifique os relógios dos dois lados se tokens novos são recusados.",
    ],
    whenToUse:
      "Envie-o quando o cliente deve se autenticar e voltar. Para um usuário conhecido sem permissão, envie 3003; quando você não pode dizer por quê, 1008; quando os seus clientes já falam a convenção 44xx, 4401.",
  },
  forbidden: {
    gist: "informa ao cliente que ele é conhecido, mas não tem permissão, e que voltar não vai adiantar",
    description:
      "O servidor sabe quem é o cliente e não permite o que ele quer. O código está registrado na IANA como o parente do HTTP 403 para conexões estabelecidas.",
    whenSeen:
      "Entrar em um canal sem permissão, um plano que não inclui o recurso, uma conta bloqueada. Cuidado com o SaltyRTC, em que 3003 anuncia uma transferência de conexão bem-sucedida.",
    howToResolve: [
      "Não se reconecte automaticamente: a mesma identidade recebe a mesma resposta.",
      "Verifique as permissões da conta, ou entre com outra.",
      "Confirme que a requisição aponta para o canal ou o tenant certo.",
      "Se a permissão acabou de ser concedida, obtenha um token novo: as permissões muitas vezes ficam gravadas dentro dele.",
    ],
    whenToUse:
      "Envie-o quando a identidade está estabelecida e falta a permissão. Sem uma identidade válida, envie 3000; quando até a existência da regra precisa ficar oculta, 1008.",
  },
  timeout: {
    gist: "informa à outra ponta que algo que ela tinha de enviar não chegou a tempo",
    description:
      "A outra ponta não fez a tempo o que se esperava dela. O código está registrado na IANA como o parente do HTTP 408 para conexões estabelecidas.",
    whenSeen:
      "Um cliente que abre uma conexão e não envia nem login nem primeira mensagem antes do prazo. As bibliotecas não concordam quanto ao código do silêncio: para o mesmo acontecimento, você pode encontrar 1001, 1011, 1006 ou 4408. No Centrifugo, 3008 significa `slow`.",
    howToResolve: [
      "Descubra o que tinha de ser enviado, e até quando: um login, uma primeira assinatura, um heartbeat.",
      "Envie-o assim que o evento `open` disparar, antes de qualquer coisa lenta, como buscar um token.",
      "Se uma página em segundo plano perde heartbeats, responda aos do servidor em vez de manter um timer: os navegadores desaceleram os timers em abas ocultas.",
      "Reconecte-se após uma espera aleatória.",
    ],
    whenToUse:
      "Envie-o quando a outra ponta tinha um prazo e o perdeu. Para uma conexão meramente inativa, envie 1001; para uma ponta que não responde mais a pings, 1011 é a escolha comum.",
  },
} satisfies Messages["codes"];

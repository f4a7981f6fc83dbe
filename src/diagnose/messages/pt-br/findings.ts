import type { FindingSentences } from "../types.ts";

export const findings: FindingSentences = {
  "name-not-found": "Esse nome não existe: foi o que disse a resolução de nomes.",
  "name-lookup-failed": "A resolução do nome falhou, então ninguém pôde dizer se ele existe.",
  "connection-refused": "O host recusou a conexão TCP.",
  "connect-timeout": "Nenhum endereço respondeu a tempo à conexão TCP, e nenhum a recusou.",
  "host-unreachable": "Não há caminho até o endereço: foi o que disse a rede.",
  "certificate-self-signed": "O certificado é autoassinado, ou uma autoridade da sua cadeia é.",
  "certificate-expired": "O certificado expirou.",
  "certificate-not-yet-valid": "O certificado ainda não é válido.",
  "certificate-wrong-name": "O certificado foi emitido para outro nome.",
  "certificate-unknown-issuer":
    "O certificado vem de uma autoridade que não é confiável, ou a sua cadeia está incompleta.",
  "certificate-refused": "O certificado não foi aceito.",
  "tls-not-spoken": "Foi enviado TLS, e o que voltou não era TLS.",
  "tls-expected": "A porta espera TLS, e texto sem criptografia foi enviado a ela.",
  "tls-alert": "O handshake TLS foi recusado com um alerta.",
  "tls-unanswered": "O handshake TLS ficou sem resposta.",
  "answer-missing":
    "A conexão foi aceita, e nenhuma resposta completa ao handshake de abertura chegou.",
  "answer-dropped": "A conexão foi cortada em vez de uma resposta ao handshake de abertura.",
  "answer-not-http": "O que voltou não era uma resposta HTTP.",
  "accept-wrong": "O `Sec-WebSocket-Accept` do 101 não corresponde à chave enviada.",
  "upgrade-missing": "Falta ao 101 `Upgrade: websocket` ou `Connection: Upgrade`.",
  "subprotocol-unoffered": "O 101 indica um subprotocolo que não tinha sido oferecido.",
  "subprotocol-not-chosen":
    "Um subprotocolo foi oferecido e nenhum foi escolhido: os navegadores então encerram a conexão.",
  "extension-unoffered":
    "O 101 indica uma extensão, ou um parâmetro, que não tinha sido oferecida.",
  "extension-missing":
    "O servidor não aceitou a extensão de que o cliente precisa, então a sonda fechou com 1010.",
  "origin-decides": "A resposta mudou com o cabeçalho `Origin`.",
  "origin-irrelevant": "A resposta foi a mesma com outro cabeçalho `Origin`.",
  "subprotocol-decides": "Sem o subprotocolo, o servidor abre a conexão.",
  "slash-decides": "Com a barra final do caminho alterada, o servidor abre a conexão.",
  "same-without-upgrade":
    "Uma requisição comum ao mesmo caminho recebe o mesmo status: pedir o upgrade não fez diferença.",
  "ordinary-page": "A resposta é uma página web comum.",
  "authentication-demanded": "A resposta pede autenticação.",
  "redirect-given": "A resposta indica outro endereço.",
  "proxy-answered": "Um proxy respondeu no lugar do servidor.",
  "proxy-on-the-way": "A resposta passou por um proxy.",
  "through-nginx": "A resposta à abertura passou por nginx.",
  "through-cloudflare": "A resposta à abertura passou por Cloudflare.",
  "through-heroku": "A resposta à abertura passou por Heroku.",
  "through-google-cloud": "A resposta à abertura passou por Google Cloud.",
  "wait-demanded": "A resposta diz quando voltar.",
  "closed-by-peer": "O outro lado fechou por conta própria, com um código da sua aplicação.",
  "dropped-with-fin": "O outro lado encerrou o transporte em ordem (FIN), sem quadro Close.",
  "dropped-with-reset": "O transporte foi reiniciado (RST), sem quadro Close.",
  "refused-afterwards": "Logo após o fim, nada mais escutava no endereço.",
  "listening-afterwards":
    "Logo após o fim, o endereço aceitou uma nova conexão: algo continua escutando ali.",
  "silence-dropped":
    "A conexão que ficou em silêncio foi cortada, enquanto a que enviava pings continuou viva.",
  "silence-forgotten":
    "A conexão que ficou em silêncio já não existia quando a sonda a fechou, enquanto a que enviava pings continuou viva.",
  "silence-closed":
    "A conexão que ficou em silêncio foi fechada, enquanto a que enviava pings continuou viva.",
  "pings-not-counted":
    "Os pings foram respondidos e não ajudaram: só a conexão que enviava dados continuou viva.",
  "died-despite-pings": "A conexão silenciosa e a que enviava pings terminaram com a mesma idade.",
  "same-age": "Todas as conexões terminaram com a mesma idade, fizessem o que fizessem.",
  "same-moment-closed":
    "Todas as conexões, de idades diferentes, foram fechadas no mesmo instante.",
  "same-moment-dropped":
    "Todas as conexões, de idades diferentes, foram cortadas no mesmo instante.",
  "pings-flowed":
    "Os pings foram respondidos até o fim, então bytes passaram o tempo todo nos dois sentidos.",
  "pings-unanswered": "Nenhum ping foi respondido.",
  "pongs-stopped": "Os pings foram respondidos no início, e depois não mais.",
  "dropped-after-large": "O transporte terminou logo após a mensagem grande, sem quadro Close.",
  "frame-invalid": "O outro lado enviou um quadro que a RFC 6455 não permite.",
  "frame-compressed":
    "O outro lado enviou um quadro com o bit reservado da compressão, embora nenhuma tivesse sido combinada.",
  "frame-cut": "O transporte terminou no meio de um quadro.",
  "frame-too-large": "O outro lado anunciou um quadro maior do que qualquer navegador aceita.",
  "deflate-broken": "O outro lado enviou uma mensagem comprimida que não pode ser descomprimida.",
  "close-code-invalid":
    "O outro lado enviou um quadro Close com um código que não deve ser enviado.",
  "text-not-utf8": "O outro lado enviou texto que não é UTF-8.",
  "close-unanswered": "A sonda fechou, e nenhum quadro Close voltou a tempo.",
  "close-dropped": "A sonda fechou, e o transporte terminou sem que um quadro Close voltasse.",
};

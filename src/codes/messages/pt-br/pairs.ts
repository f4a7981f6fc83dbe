import type { Messages } from "../types.ts";

export const pairs = {
  "1000/1001": {
    rule: "Pergunte se o trabalho terminou. Se terminou, 1000; se você vai embora qualquer que seja o estado dele, 1001.",
    sentence: "Onde ambos caberiam, envie 1001.",
    reason:
      "Muitos clientes tomam 1000 como palavra final e não voltam; 1001 os deixa livres para voltar. Uma página não tem escolha: dos dois, ela só pode enviar 1000, e o navegador envia 1001 por conta própria ao sair.",
  },
  "1000/1005": {
    rule: "1000 é uma declaração; 1005 é a falta dela: a outra ponta fechou com um quadro vazio.",
    sentence: "Envie 1000; nunca feche sem um código.",
    reason:
      "Ninguém pode enviar 1005, e um quadro Close vazio deixa a outra ponta adivinhando. `close(1000)` custa dois bytes e diz que o trabalho terminou.",
  },
  "1000/1008": {
    rule: "Pergunte se a outra ponta deveria fazer algo diferente da próxima vez. Se não, 1000; se sim, 1008.",
    sentence:
      "Se uma regra foi violada, envie 1008, por mais cordial que você queira ser na despedida.",
    reason:
      "1000 diz à outra ponta que tudo correu bem: um usuário expulso veria um sucesso, e os números do operador esconderiam a recusa.",
  },
  "1001/1006": {
    rule: "1001 é uma despedida que chegou; 1006 significa que nenhuma chegou. Uma saída que aparece como 1006 não foi anunciada, ou a despedida se perdeu.",
    sentence:
      "Envie 1001 antes de ir embora; 1006 é o que a outra ponta deduz se você não o fizer.",
    reason:
      "Ninguém pode enviar 1006. Para garantir que 1001 chegue, envie-o, continue lendo até vir o quadro Close da outra ponta e só então feche o transporte.",
  },
  "1001/1012": {
    rule: "Pergunte se o mesmo endereço voltará a responder em instantes. Se sim, 1012; se não, ou se ninguém sabe, 1001.",
    sentence: "Em um reinício planejado, envie 1012, a menos que as outras pontas rodem no Tomcat.",
    reason:
      "Só 1012 vem com um conselho sobre quando voltar: após uma espera aleatória de 5 a 30 s. O Tomcat e o Spring Cloud Gateway, porém, o transformam em 1002, que parece um erro: para eles, 1001 é melhor.",
  },
  "1002/1007": {
    rule: "1002 trata dos quadros; 1007, do que eles contêm. Bits, tamanhos e opcodes são 1002; texto que não é UTF-8 e dados que não podem ser descomprimidos são 1007.",
    sentence: "Para UTF-8 inválido em uma mensagem de texto, envie 1007.",
    reason:
      "É o exemplo que a própria RFC dá para 1007. Espere 1002 do Chrome no mesmo caso; portanto, não baseie nenhuma regra nessa diferença.",
  },
  "1003/1007": {
    rule: "Olhe o tipo antes dos bytes. Um tipo que você nunca aceita é 1003; bytes que não correspondem a um tipo aceito são 1007.",
    sentence: "Onde ambos caberiam, envie 1003.",
    reason:
      "Recusado o tipo, o conteúdo deixa de importar: nenhuma correção dos bytes tornaria a mensagem bem-vinda. Texto válido com JSON malformado dentro não é este caso: o tipo é aceito, então é 1007 ou 1008.",
  },
  "1003/1008": {
    rule: "1003 recusa a espécie de dados (texto ou binário); 1008 recusa esta mensagem ou esta conduta.",
    sentence: "Onde ambos caberiam, envie 1003.",
    reason:
      "A RFC apresenta 1008 como o código para quando nenhum outro diz melhor, e cita 1003 entre os melhores. A exceção: você não pode revelar o que aceita.",
  },
  "1005/1006": {
    rule: "Os dois são deduzidos pela sua própria biblioteca. 1005: um quadro Close veio, mas vazio. 1006: nenhum veio. Um FIN ou um reset sem quadro Close é 1006.",
    sentence: "Não envie nenhum dos dois: ambos são proibidos em um quadro Close.",
    reason:
      "Eles descrevem o que faltou. Com 1005, procure um `close()` sem argumentos no outro lado; com 1006, examine a rede, os proxies e o handshake.",
  },
  "1006/1008": {
    rule: "1008 é uma recusa que chegou; 1006 pode ser a mesma recusa cujo quadro Close se perdeu, ou um handshake recusado.",
    sentence: "Envie 1008 e garanta que ele chegue.",
    reason:
      "Ninguém pode enviar 1006. Um servidor que envia 1008 e destrói o socket com dados ainda não lidos provoca um reset, que pode ultrapassar o próprio quadro Close. E um servidor que recusa antes do fim do handshake envia um status HTTP, que uma página vê como 1006.",
  },
  "1006/1011": {
    rule: "1011 é uma falha que a outra ponta admite; 1006 é um silêncio que cabe a você explicar.",
    sentence:
      "Envie 1011 quando você falha; 1006 é o que a outra ponta deduz se você simplesmente derruba a conexão.",
    reason:
      "Um quadro Close com 1011 diz à outra ponta que ela não fez nada de errado e onde procurar. Um processo que cai não consegue enviá-lo; por isso, capture as falhas enquanto ainda cabe a você fechar a conexão.",
  },
  "1006/1015": {
    rule: "1015 é um nome local para um handshake TLS que falhou; 1006 é qualquer fim sem quadro Close, inclusive esse.",
    sentence: "Não envie nem um nem outro: um quadro Close não pode levar nenhum dos dois.",
    reason:
      "Em uma página, você só encontrará 1006: os navegadores não informam 1015. Para distinguir um certificado de qualquer outra causa, abra o mesmo endereço por `https://`.",
  },
  "1008/1009": {
    rule: "Uma mensagem grande demais é 1009; mensagens em excesso, ou indesejadas, são 1008.",
    sentence: "Para o tamanho, envie 1009.",
    reason:
      "A RFC cita 1009 como o código melhor para isso, e um cliente pode agir a partir dele: dividir a mensagem. Com 1008, ele iria procurar nas credenciais e no ritmo de envio.",
  },
  "1008/1011": {
    rule: "Pergunte quem precisa mudar alguma coisa. A outra ponta: 1008. Você: 1011.",
    sentence:
      "Se a outra ponta violou uma regra, envie 1008, mesmo que o seu código só tenha percebido ao falhar.",
    reason:
      "Os clientes voltam após 1011 e fariam o mesmo de novo; após 1008, eles param. Uma exceção em um validador é uma recusa: capture-a e trate-a como tal.",
  },
  "1008/1013": {
    rule: "Imagine a mesma conduta em um dia tranquilo. Se você ainda a recusaria, 1008; se a aceitaria, 1013.",
    sentence:
      "Se este cliente passou do limite dele, envie 1008, mesmo enquanto você está sobrecarregado.",
    reason:
      "1013 culpa a sua carga e pede ao cliente que vá a outro lugar, onde ele violaria o mesmo limite. Reserve 1013 para dispensar clientes que não fizeram nada de errado.",
  },
  "1008/3000": {
    rule: "3000 diz que falta uma credencial válida; 1008 diz que alguma regra foi violada, e pode ocultar qual.",
    sentence: "Para uma credencial ausente ou expirada, envie 3000.",
    reason:
      "Ele diz ao cliente o que fazer: autenticar-se e voltar. Envie 1008 onde o motivo precisa ficar oculto, ou onde os clientes só conhecem os códigos da RFC 6455; e documente 3000, pois frameworks mais antigos o usam para outra coisa.",
  },
  "1008/3003": {
    rule: "3003 diz que falta a permissão a esta identidade; 1008 diz que alguma regra foi violada, e pode ocultar qual.",
    sentence: "Para um usuário conhecido sem permissão, envie 3003.",
    reason:
      "Ele diz ao cliente que nem uma nova tentativa nem um novo token do mesmo tipo vai adiantar. Envie 1008 onde até a existência do recurso precisa ficar oculta.",
  },
  "1011/1012": {
    rule: "1011 é uma falha; 1012, um plano. Pergunte se alguém decidiu esse fim.",
    sentence:
      "Se o serviço volta em segundos, envie 1012, mesmo que a causa do reinício seja uma falha.",
    reason:
      "Os clientes precisam saber quando voltar, e 1012 os distribui ao longo de 5 a 30 s. Registre a falha nos seus próprios logs, onde ela ajuda você.",
  },
  "1011/1013": {
    rule: "Pergunte se a mesma requisição teria funcionado com menos trabalho em curso. Se sim, 1013; se ela falharia também em uma máquina ociosa, 1011.",
    sentence: "Se você falha porque está sobrecarregado, envie 1013.",
    reason:
      "Os clientes voltam logo após 1011, e o retorno deles é a última coisa de que um servidor sobrecarregado precisa. 1013 os manda a outro endereço ou os faz esperar.",
  },
  "1011/1014": {
    rule: "Pergunte de quem é a falha. Do seu próprio código: 1011. De um servidor atrás de você: 1014.",
    sentence: "Se o upstream falhou, envie 1014, a menos que os seus clientes o alterem.",
    reason:
      "Ele leva quem investiga à máquina certa. Clientes baseados em gorilla/websocket, tungstenite, fastwebsockets ou Tomcat mostram 1014 como 1002: para eles, 1011 é a melhor escolha.",
  },
  "1012/1013": {
    rule: "1012 promete voltar em segundos; 1013 pede aos clientes que fiquem longe deste endereço.",
    sentence: "Em um reinício, envie 1012, mesmo que a causa dele seja uma sobrecarga.",
    reason:
      "Após 1012, o cliente volta sozinho; após 1013, ele deve esperar pelo usuário, que talvez nunca peça.",
  },
  "1013/1014": {
    rule: "1013 trata de carga; 1014, de um upstream com defeito. Pergunte se outro endereço atenderia o cliente.",
    sentence: "Se o upstream diz que está sobrecarregado, envie 1013.",
    reason:
      "Ele diz ao cliente o que fazer, e mais receptores o entendem. Reserve 1014 para um upstream que sumiu ou responde algo sem sentido.",
  },
  "3000/3003": {
    rule: "Pergunte se você sabe de quem se trata. Se não, 3000; se sabe e falta a permissão, 3003.",
    sentence: "Onde ambos caberiam, envie 3000.",
    reason:
      "A identidade vem antes das permissões: um token expirado não diz nada confiável sobre o que o dono dele pode fazer. Após 3000, o cliente pode resolver sozinho; após 3003, não.",
  },
  "3000/3008": {
    rule: "3000 julga uma credencial; 3008 diz que nada chegou a tempo.",
    sentence: "Se nenhuma credencial chegou antes do prazo, envie 3008.",
    reason:
      "Ele aponta a falha verdadeira, que é a lentidão ou uma mensagem esquecida, e não um token ruim: um cliente que renovasse o token se atrasaria de novo.",
  },
} satisfies Messages["pairs"];

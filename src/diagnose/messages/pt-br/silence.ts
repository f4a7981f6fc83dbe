import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "o nginx encerrou a conexão após 60 s sem dados do servidor",
    explanation:
      "`proxy_read_timeout` é de 60 s por padrão e conta o silêncio do servidor atrás do nginx. Os dois lados recebem 1006, já que o nginx não envia quadro Close.",
    howToResolve:
      "Faça o servidor enviar um ping a cada 20 a 30 s e aumente `proxy_read_timeout` acima disso para o caminho.",
    measureNext:
      "Defina o `error_log` do nginx no nível `info`, já que isso não é registrado como erro, e procure `upstream timed out ... while proxying upgraded connection`.",
  },
  "haproxy-timeout": {
    name: "o HAProxy encerrou a conexão após um silêncio",
    explanation:
      "Após o upgrade, vale `timeout tunnel`; onde ele não está definido, valem `timeout client` e `timeout server`, muitas vezes 50 s. Os dois lados recebem 1006.",
    howToResolve:
      "Defina `timeout tunnel` como uma hora e faça o servidor enviar um ping a cada 20 a 30 s.",
    measureNext:
      "Procure as flags `sD` ou `cD` no log do HAProxy: um tempo limite esgotado na fase de dados.",
  },
  "alb-idle-timeout": {
    name: "o balanceador de carga da AWS encerrou a conexão após 60 s de silêncio",
    explanation:
      "Um Application Load Balancer encerra conexões que não transportam nada por 60 s. Um ping a cada 60 s perde a corrida metade das vezes.",
    howToResolve:
      "Envie um ping a cada 25 s e aumente `idle_timeout.timeout_seconds` do balanceador de carga.",
    measureNext:
      "Mude o tempo limite para 75 s: se o fim se deslocar junto, é o balanceador de carga.",
  },
  "cloudflare-idle": {
    name: "a Cloudflare encerrou a conexão após 100 s de silêncio",
    explanation:
      "A Cloudflare encerra uma conexão intermediada que não transporta nada por 100 s, e responde 524 quando o servidor fica calado por esse tempo antes do upgrade.",
    howToResolve: "Envie um ping a cada 30 s, a partir do servidor.",
    measureNext:
      "Conecte-se sem passar pela Cloudflare, direto ao servidor: a conexão ainda termina após 100 s?",
  },
  "heroku-idle": {
    name: "o roteador do Heroku encerrou a conexão após 55 s de silêncio",
    explanation:
      "O roteador do Heroku encerra uma conexão em que nada foi enviado por 55 s e registra H15 no log. O limite não pode ser alterado.",
    howToResolve: "Envie um ping a cada 25 s, de qualquer um dos lados.",
    measureNext: "Procure `code=H15` em `heroku logs`.",
  },
  "gcp-backend-timeout": {
    name: "o balanceador de carga do Google Cloud encerrou a conexão no tempo limite de 30 s",
    explanation:
      "Para WebSockets, o tempo limite do serviço de back-end é a vida máxima de uma conexão, por mais ativa que ela esteja. O padrão é de 30 s, e pings não ajudam.",
    howToResolve:
      "Aumente o tempo limite do serviço de back-end para um dia e faça os clientes se reconectarem.",
    measureNext:
      "Envie algo a cada segundo: se a conexão ainda terminar após 30 s, é esse tempo limite.",
  },
  "load-balancer-idle": {
    name: "um balanceador de carga ou um gateway encerrou a conexão após um silêncio",
    explanation:
      "Cada camada tem o seu próprio limite de inatividade: AWS NLB 350 s, Azure 4 minutos, Envoy 5 minutos, AWS API Gateway 10 minutos. O menor do caminho decide.",
    howToResolve:
      "Envie pings a intervalos menores que a metade do menor limite, e nunca exatamente iguais a ele.",
    measureNext:
      "Deixe uma conexão em silêncio através de cada camada, uma por vez, e anote quando ela termina.",
  },
  "server-idle-timeout": {
    name: "o próprio servidor encerrou uma conexão inativa",
    explanation:
      "O Jetty (30 s), o Tomcat e o uWebSockets (120 s) encerram conexões em que nada chega: os dois primeiros com 1001, o último sem quadro Close.",
    howToResolve:
      "Aumente o tempo limite de inatividade do servidor, ou faça o cliente enviar algo bem antes dele.",
    measureNext: "Procure `idle timeout` no log do servidor e compare com a configuração dele.",
  },
  "no-pong": {
    name: "um ping não foi respondido a tempo",
    explanation:
      "Um lado enviou um ping e não recebeu pong: o outro foi embora, está suspenso, sem rede, ou ocupado demais para responder. Os navegadores respondem aos pings sozinhos, então uma página nunca os vê.",
    howToResolve:
      "Dê à resposta mais tempo do que o seu cliente mais lento precisa e trate esse fim como uma razão para se reconectar.",
    measureNext:
      "Registre pings e pongs com o horário nos dois lados: o ping chegou? Quando foi respondido?",
  },
  "event-loop-blocked": {
    name: "o loop de eventos ficou bloqueado, e os pings foram respondidos com atraso",
    explanation:
      "`keepalive ping timeout` raramente é uma falha de rede: um cálculo longo ou uma chamada bloqueante no loop faz todos os pongs esperarem, e todas as conexões terminam juntas.",
    howToResolve:
      "Tire o trabalho bloqueante do loop (threads, workers) e só então aumente o tempo limite do ping.",
    measureNext:
      "Meça o atraso do loop, com `monitorEventLoopDelay()` no Node.js ou com o modo de depuração do asyncio.",
  },
  "sleep-wake": {
    name: "o dispositivo estava suspenso, e a conexão morreu enquanto isso",
    explanation:
      "Um notebook suspenso ou um telefone no bolso não responde a nada; o servidor ou um proxy desiste, e o cliente descobre ao despertar. No iOS, pode não haver nenhum evento de fechamento.",
    howToResolve:
      "Ao despertar (`visibilitychange`, `pageshow`, `online`), feche o socket e conecte-se de novo em vez de esperar.",
    measureNext:
      "Compare o horário do fim no servidor com o do cliente: no servidor, ela terminou muito antes.",
  },
  "background-tab": {
    name: "a página estava em segundo plano, e os timers dela rodaram raramente demais",
    explanation:
      "Depois de cinco minutos, o Chromium executa os timers de uma página oculta no máximo uma vez por minuto. Um heartbeat por `setInterval` perde o prazo, e o servidor fecha.",
    howToResolve: "Deixe o servidor enviar o heartbeat, ou rearme o timer em `onmessage`.",
    measureNext: "Registre no log `document.visibilityState` a cada heartbeat.",
  },
  "network-lost": {
    name: "a rede entre os dois lados se perdeu",
    explanation:
      "Do Wi-Fi para a rede móvel, uma VPN, um roteador que esqueceu a conexão (as redes móveis fazem isso após 30 s a alguns minutos): o transporte sumiu, e nenhum quadro Close pôde chegar.",
    howToResolve:
      "Reconecte-se com esperas aleatórias crescentes e envie um ping a cada 25 s para que os roteadores não esqueçam a conexão.",
    measureNext: "Compare os clientes: se os de uma rede ou de um provedor se destacam, é a rede.",
  },
  "maximum-age": {
    name: "a conexão atingiu a idade máxima",
    explanation:
      "Alguma camada limita a vida de uma conexão, por mais ativa que ela esteja: o uWebSockets envia 1000 com `please reconnect`, o AWS API Gateway a encerra após 2 horas, os balanceadores de carga na idade para a qual estão configurados.",
    howToResolve: "Faça o cliente se reconectar, também após 1000, ou aumente o limite.",
    measureNext: "Anote a idade de várias conexões no fim delas: é sempre a mesma?",
  },
  "heartbeat-missed": {
    name: "o heartbeat da própria aplicação não chegou",
    explanation:
      "O SignalR, o Socket.IO e outros enviam heartbeats como mensagens. Nenhum chegou a tempo: o remetente estava ocupado ou suspenso, a rede sumiu, ou os dois lados estão configurados com tempos diferentes.",
    howToResolve: "Defina o tempo limite como pelo menos o dobro do intervalo do outro lado.",
    measureNext:
      "Registre os heartbeats nos dois lados: foram enviados com atraso ou chegaram com atraso?",
  },
  "pings-not-counted": {
    name: "um limite de inatividade conta apenas dados, e não pings",
    explanation:
      "Algo no caminho, ou o próprio servidor, encerra conexões nas quais nenhuma mensagem passa. Pings e pongs são quadros de controle e não contam para isso.",
    howToResolve:
      "Envie uma pequena mensagem do seu próprio protocolo bem antes do limite, ou aumente-o.",
    measureNext:
      "Envie uma mensagem na metade desse tempo: se a conexão viver o dobro, é este limite.",
  },
};

import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "nginx terminó la conexión tras 60 s sin datos del servidor",
    explanation:
      "`proxy_read_timeout` es de 60 s por defecto, y cuenta el silencio del servidor que está detrás de nginx. A ambos lados se les comunica 1006, porque nginx no envía trama Close.",
    howToResolve:
      "Haga que el servidor envíe un ping cada 20 a 30 s, y aumente `proxy_read_timeout` por encima de eso para esa ruta.",
    measureNext:
      "Ponga `error_log` de nginx en el nivel `info`, porque no se registra como error, y busque `upstream timed out ... while proxying upgraded connection`.",
  },
  "haproxy-timeout": {
    name: "HAProxy terminó la conexión tras un silencio",
    explanation:
      "Después del upgrade cuenta `timeout tunnel`; donde no está definido, cuentan `timeout client` y `timeout server`, a menudo 50 s. A ambos lados se les comunica 1006.",
    howToResolve:
      "Ponga `timeout tunnel` en una hora, y haga que el servidor envíe un ping cada 20 a 30 s.",
    measureNext:
      "Busque los indicadores `sD` o `cD` en los logs de HAProxy: un tiempo límite agotado en la fase de datos.",
  },
  "alb-idle-timeout": {
    name: "el balanceador de carga de AWS terminó la conexión tras 60 s de silencio",
    explanation:
      "Un Application Load Balancer termina las conexiones por las que no pasa nada durante 60 s. Un ping cada 60 s pierde la carrera la mitad de las veces.",
    howToResolve:
      "Envíe un ping cada 25 s, y aumente `idle_timeout.timeout_seconds` del balanceador de carga.",
    measureNext:
      "Cambie el tiempo límite a 75 s: si el final se desplaza con él, es el balanceador de carga.",
  },
  "cloudflare-idle": {
    name: "Cloudflare terminó la conexión tras 100 s de silencio",
    explanation:
      "Cloudflare termina una conexión que pasa por su proxy y por la que no circula nada durante 100 s, y responde 524 cuando el servidor no dice nada durante ese tiempo antes del upgrade.",
    howToResolve: "Envíe un ping cada 30 s, desde el servidor.",
    measureNext:
      "Conéctese sin pasar por Cloudflare, directamente al servidor: ¿sigue terminando a los 100 s?",
  },
  "heroku-idle": {
    name: "el router de Heroku terminó la conexión tras 55 s de silencio",
    explanation:
      "El router de Heroku termina una conexión en la que no se ha enviado nada durante 55 s, y registra H15 en los logs. El límite no se puede cambiar.",
    howToResolve: "Envíe un ping cada 25 s, desde cualquiera de los dos lados.",
    measureNext: "Busque `code=H15` en `heroku logs`.",
  },
  "gcp-backend-timeout": {
    name: "el balanceador de carga de Google Cloud terminó la conexión al agotarse su tiempo límite de 30 s",
    explanation:
      "Con WebSocket, el tiempo límite del servicio de backend es la vida máxima de una conexión, por mucha actividad que haya. Es de 30 s por defecto, y los pings no sirven de nada.",
    howToResolve:
      "Aumente el tiempo límite del servicio de backend a un día, y haga que los clientes se reconecten.",
    measureNext: "Envíe algo cada segundo: si sigue terminando a los 30 s, es este tiempo límite.",
  },
  "load-balancer-idle": {
    name: "un balanceador de carga o una pasarela terminó la conexión tras un silencio",
    explanation:
      "Cada capa tiene su propio límite de inactividad: AWS NLB 350 s, Azure 4 minutos, Envoy 5 minutos, AWS API Gateway 10 minutos. Decide el más corto del camino.",
    howToResolve:
      "Envíe pings a menos de la mitad del límite más corto, y nunca exactamente a su duración.",
    measureNext:
      "Deje una conexión en silencio a través de cada capa, una por una, y anote cuándo termina.",
  },
  "server-idle-timeout": {
    name: "el propio servidor terminó una conexión inactiva",
    explanation:
      "Jetty (30 s), Tomcat y uWebSockets (120 s) terminan las conexiones por las que no llega nada: los dos primeros con 1001, el último sin trama Close.",
    howToResolve:
      "Aumente el tiempo límite de inactividad del servidor, o haga que el cliente envíe algo bastante antes.",
    measureNext:
      "Busque `idle timeout` en los logs del servidor, y compárelo con su configuración.",
  },
  "no-pong": {
    name: "no se respondió a tiempo a un ping",
    explanation:
      "Un lado envió un ping y no recibió ningún pong: el otro se ha ido, duerme, está aislado o demasiado ocupado para responder. Los navegadores responden por sí mismos a los pings, así que una página nunca los ve.",
    howToResolve:
      "Dé a la respuesta más tiempo del que necesita su cliente más lento, y trate el final como un motivo para reconectarse.",
    measureNext:
      "Registre en los logs los pings y los pongs con su hora en ambos lados: ¿llegó el ping, y cuándo se respondió?",
  },
  "event-loop-blocked": {
    name: "el bucle de eventos estaba bloqueado, así que se respondió tarde a los pings",
    explanation:
      "`keepalive ping timeout` rara vez es un fallo de la red: un solo cálculo largo o una llamada bloqueante en el bucle hace esperar a todos los pongs, y todas las conexiones terminan juntas.",
    howToResolve:
      "Saque del bucle el trabajo bloqueante (hilos, workers), y solo entonces aumente el tiempo límite de ping.",
    measureNext:
      "Mida el retraso del bucle, con `monitorEventLoopDelay()` en Node.js o con el modo de depuración de asyncio.",
  },
  "sleep-wake": {
    name: "el dispositivo dormía, y la conexión murió entretanto",
    explanation:
      "Un portátil en reposo o un teléfono en el bolsillo no responde a nada; el servidor o un proxy se rinde, y el cliente se entera al despertar. En iOS puede no haber ningún evento de cierre.",
    howToResolve:
      "Al despertar (`visibilitychange`, `pageshow`, `online`), cierre el socket y conéctese de nuevo en lugar de esperar.",
    measureNext:
      "Compare la hora del final en el servidor con la del cliente: en el servidor terminó mucho antes.",
  },
  "background-tab": {
    name: "la página estaba en segundo plano, y sus temporizadores se ejecutaban con muy poca frecuencia",
    explanation:
      "Chromium ejecuta los temporizadores de una página oculta como máximo una vez por minuto después de cinco minutos. Un latido con `setInterval` no cumple su plazo, y el servidor cierra.",
    howToResolve: "Haga que el servidor envíe el latido, o rearme el temporizador en `onmessage`.",
    measureNext: "Registre en los logs `document.visibilityState` con cada latido.",
  },
  "network-lost": {
    name: "se perdió la red entre los dos",
    explanation:
      "De wifi a datos móviles, una VPN, un router que olvidó la conexión (las redes móviles lo hacen entre 30 s y unos minutos después): el transporte ya no está y no pudo llegar ninguna trama Close.",
    howToResolve:
      "Reconéctese con esperas aleatorias y crecientes, y envíe un ping cada 25 s para que los routers se acuerden.",
    measureNext:
      "Compare los clientes: si destacan los de una red o un operador concretos, es la red.",
  },
  "maximum-age": {
    name: "la conexión alcanzó su edad máxima",
    explanation:
      "Alguna capa limita la vida de una conexión, por mucha actividad que haya: uWebSockets envía 1000 con `please reconnect`, AWS API Gateway la termina a las 2 horas, los balanceadores de carga a la edad que tengan configurada.",
    howToResolve: "Haga que el cliente se reconecte, también tras 1000, o aumente el límite.",
    measureNext: "Anote la edad de varias conexiones a su final: ¿es siempre la misma?",
  },
  "heartbeat-missed": {
    name: "faltó el latido propio de la aplicación",
    explanation:
      "SignalR, Socket.IO y otros envían los latidos como mensajes. No llegó ninguno a tiempo: el emisor estaba ocupado o dormido, la red no estaba, o los dos lados tienen configurados tiempos distintos.",
    howToResolve: "Ponga el tiempo límite en el doble, como mínimo, del intervalo del otro lado.",
    measureNext:
      "Registre en los logs los latidos de ambos lados: ¿se enviaron tarde o llegaron tarde?",
  },
  "pings-not-counted": {
    name: "un límite de inactividad cuenta solo los datos, no los pings",
    explanation:
      "Algo en el camino, o el propio servidor, termina las conexiones por las que no pasan mensajes. Los pings y los pongs son tramas de control y no cuentan para ello.",
    howToResolve:
      "Envíe un mensaje pequeño de su propio protocolo bastante antes del límite, o auméntelo.",
    measureNext:
      "Envíe un mensaje a la mitad de ese tiempo: si la conexión vive entonces el doble, es este límite.",
  },
};

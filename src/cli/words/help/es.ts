import { probe } from "./probe/es.ts";
import type { HelpWords } from "./types.ts";

export const es: HelpWords = {
  page: {
    usage: "Uso:",
    arguments: "Argumentos:",
    options: "Opciones:",
    globalOptions: "Opciones generales:",
    commands: "Órdenes:",
    examples: "Ejemplos:",
    choices: (values) => `a elegir: ${values}`,
    default: (value) => `por defecto: ${value}`,
    aside: (facts) => ` (${facts.join(", ")})`,
  },
  placeholders: {
    options: "opciones",
    command: "orden",
    code: "código",
    count: "cantidad",
    duration: "duración",
    file: "archivo",
    from: "desde",
    to: "hasta",
    host: "host",
    id: "id",
    language: "idioma",
    name: "nombre",
    port: "puerto",
    rule: "regla",
    seconds: "segundos",
    shell: "shell",
    side: "lado",
    size: "tamaño",
    source: "origen",
    what: "qué",
    status: "estado",
    text: "texto",
    time: "momento",
    token: "token",
    url: "url",
    user: "usuario",
    who: "quién",
  },
  closewise: {
    description: "Hace que las conexiones WebSocket terminen bien: explica, aplica y registra.",
    options: {
      version: "muestra la versión",
      help: "muestra la ayuda",
      json: "muestra JSON de forma estable; también los errores, en stderr",
      lang: (languages) =>
        `${languages} (por defecto: según LC_ALL, LC_MESSAGES o LANG; si no, en)`,
      noColor: "sin colores (también se respetan NO_COLOR y FORCE_COLOR)",
    },
    examples: {
      up: "un ejemplo para probar, pasarela incluida",
      explain: "qué significa un código de cierre y cómo resolverlo",
      compare: "dos códigos juntos",
      gateway: "una pasarela delante de su servidor",
      records: "cómo han terminado últimamente las conexiones",
    },
  },
  up: {
    summary: "un ejemplo completo, sin nada que configurar",
    description:
      "Inicia una pasarela con una política de ejemplo, delante de un pequeño chat o de su propio servidor, registra cada cierre en ./closewise.db y lo cuenta en una frase. Ctrl-C lo detiene.",
    options: {
      port: "puerto de la pasarela; 0 toma cualquiera que esté libre",
      host: "dirección en la que escuchar",
      upstream: "pone la pasarela delante de este servidor en lugar del ejemplo",
      backendPort: "puerto del servidor de ejemplo (por defecto: 9000, o uno libre)",
      adminPort: "puerto de la referencia y de la API (por defecto: 8081, o uno libre)",
      drain: "en cuánto tiempo se reparten los cierres al terminar",
      store: (usual) => `dónde se registran los cierres (por defecto: ${usual})`,
    },
    examples: {
      up: "un chat de ejemplo detrás de la pasarela",
      upstream: "su propio servidor detrás de ella",
      port: "otro puerto, y ningún archivo",
    },
  },
  gateway: {
    summary: "una pasarela delante de sus servidores, según un archivo de configuración",
    description:
      "Pone en marcha una pasarela: aplica sus políticas, termina las conexiones con el código correcto y registra cómo terminó cada una. SIGHUP vuelve a leer la configuración: las conexiones abiertas siguen, y un archivo incorrecto no cambia nada. SIGTERM o Ctrl-C la vacía: las conexiones se cierran con 1012 a lo largo del tiempo de --drain, las nuevas reciben 503; una segunda señal la termina al instante.",
    options: {
      config: "la configuración, YAML o JSON",
      check: "comprueba la configuración, la muestra con todos los valores por defecto y sale",
      drain: "en cuánto tiempo se reparte el vaciado (por defecto: según la configuración, 10s)",
      printEndings: "muestra cada cierre en una frase",
      watch:
        "vuelve a leer la configuración cuando cambia su archivo, o uno que este nombra, como hace SIGHUP",
      quiet: "muestra solo los problemas",
    },
    examples: {
      run: "ponerla en marcha",
      check: "lo que está en vigor, con los valores por defecto",
      endings: "los cierres, como flujo de JSON",
    },
  },
  explain: {
    summary: "qué significa un código de cierre, o qué dice un texto de error",
    description:
      "Todo lo que el catálogo sabe de un código de cierre, del código de un proveedor o de un estado HTTP de la negociación de apertura; o, para un texto de error, sus causas probables.",
    arguments: {
      code: "un código de cierre, 0-65535; el de un proveedor, discord:4014; un estado HTTP, http:401; o un texto de error tal cual",
    },
    examples: {
      code: "una página sobre 1008 Policy Violation",
      language: "lo mismo en francés, sobre 1006",
      vendor: "qué entiende Discord por 4014",
      http: "una negociación de apertura rechazada",
      json: "como datos",
      text: "un texto de error: causas, y qué hacer",
    },
  },
  diagnose: {
    summary: "por qué terminó una conexión, por su texto de error o su duración",
    description:
      "Ordena las causas de un cierre, con los indicios de cada una y los ajustes que la resuelven. Admite un texto de error, líneas de log o un evento de cierre impreso, también por stdin, y lo que se sepa de las circunstancias. Sale con 1 cuando no se reconoció nada.",
    arguments: { text: "el texto tal cual; desde stdin cuando llega por una tubería" },
    options: {
      after: "cuánto duró la conexión, o el intento: 60s, 350ms, 2h",
      idle: "no se envió nada durante ese tiempo",
      busy: "pasaban datos todo el tiempo",
      afterSend: "terminó justo después de un mensaje grande: 5MiB, 64KiB",
      onWake: "terminó al despertar la máquina o al volver la página",
      neverOpened: "nunca se abrió",
      code: "el código de cierre que recibió este lado",
      reason: "el motivo que lo acompañaba",
      side: "el lado que cuenta todo esto",
    },
    examples: {
      circumstances: "un código y sus circunstancias",
      text: "un texto de error",
      log: "líneas de log",
      json: "como datos",
    },
  },
  probe,
  compare: {
    summary: "dos códigos de cierre juntos",
    description:
      "En qué se diferencian dos códigos de cierre, códigos de proveedores o estados HTTP, y cuál enviar.",
    arguments: {
      a: "un código de cierre; el de un proveedor, discord:4004; o un estado HTTP, http:401",
      b: "otro",
    },
    examples: {
      codes: "Normal Closure frente a Policy Violation",
      language: "en francés",
      vendors: "dos proveedores",
      http: "después de la negociación de apertura, y durante ella",
      json: "como datos",
    },
  },
  choose: {
    summary: "qué código de cierre enviar, y cómo",
    description:
      "Qué código de cierre enviar, con su porqué, un fragmento de código y lo que ve el otro lado: con unas preguntas, o para una situación conocida.",
    options: {
      situation: "la situación, en lugar de preguntas",
      runtime: "qué lo envía; muestra el fragmento de código",
      http: "antes de terminar la negociación: el estado HTTP de la respuesta",
      list: "muestra las situaciones",
    },
    examples: {
      questions: "unas preguntas, y luego el código",
      list: "las situaciones que hay",
      runtime: "un cliente que envía demasiado deprisa",
      http: "un rechazo",
      json: "como datos",
    },
  },
  list: {
    summary: "el catálogo de códigos de cierre",
    description: "Todos los códigos de cierre y rangos de códigos que hay.",
    options: {
      status: "solo códigos con este estado en el registro",
      sendableBy: "solo códigos que este lado puede enviar",
      range: "solo códigos entre estos límites, como 3000-3999",
      vendor: "qué entiende este proveedor por sus códigos",
      vendors: "los proveedores que hay",
      runtimes: "qué códigos puede enviar cada entorno, y qué hace si no",
      receivers: "qué códigos llegan intactos, y quién altera los demás",
      limits: "límites y plazos por defecto de bibliotecas, proxies y plataformas",
    },
    examples: {
      all: "todo",
      sendableBy: "qué puede pasar una página a close()",
      range: "códigos de bibliotecas y frameworks",
      vendors: "servicios y protocolos con códigos propios",
      vendor: "los códigos de uno de ellos",
      runtimes: "qué acepta close(), y qué lanza si no",
      receivers: "qué códigos llegan a todas partes",
      limits: "tamaños de mensaje, pings y plazos por defecto",
      json: "como datos",
    },
  },
  records: {
    summary: "cómo terminaron las conexiones",
    description:
      "Los cierres que registró `closewise up` o `closewise gateway`, los más antiguos primero: una línea cada uno, o con --json un objeto JSON por línea.",
    options: {
      store: (usual) => `dónde están registrados (por defecto: ${usual})`,
      config: "toma el lugar de la configuración de una pasarela",
      since: "solo desde entonces: 10m, 2h, 7d o 2025-11-23T14:00",
      code: "solo con este código de cierre, tal como lo recibió el cliente",
      rule: "solo por esta regla, como message-rate",
      route: "solo de esta ruta",
      limit: "solo los más recientes, hasta 10000 (por defecto: 1000, 10 con --follow)",
      follow: "sigue con cada cierre a medida que ocurre, hasta Ctrl-C",
    },
    examples: {
      since: "los últimos diez minutos",
      rule: "quién envió demasiado deprisa",
      follow: "a medida que ocurren",
      json: "como datos",
    },
  },
  admin: {
    options: {
      admin: "dirección de administración de la pasarela",
      adminToken: (variable) =>
        `su token, si lo tiene; ${variable} lo mantiene fuera de las listas de procesos`,
    },
  },
  status: {
    summary: "qué está haciendo una pasarela en marcha",
    description:
      "Pregunta a una pasarela en marcha por sus conexiones y por el estado de cada servidor de destino. La pasarela debe tener `admin:` en su configuración.",
    examples: {
      here: "la pasarela de esta máquina",
      elsewhere: (variable) => `otra, con ${variable}`,
      json: "como datos",
    },
  },
  reload: {
    summary: "hace que una pasarela en marcha vuelva a leer su configuración",
    description:
      "Hace que una pasarela en marcha vuelva a leer su configuración. Las conexiones continúan bajo ella. Un archivo con problemas no cambia nada: se muestran, y el código de salida es 2.",
    examples: {
      checked: "comprobada antes aquí",
      json: "cuántas conexiones continúan, como datos",
    },
  },
  revoke: {
    summary: "termina las conexiones de un usuario, una sesión o un token, y las deja fuera",
    description:
      "Hace que una pasarela en marcha termine con 1008 las conexiones de un usuario, un sujeto, una sesión o un solo token, y que en adelante rechace sus tokens.",
    options: {
      user: "de este usuario, tal como lo cuentan los límites",
      subject: "de este sujeto (el atributo `sub`)",
      session: "de esta sesión del proveedor (el atributo `sid`)",
      tokenId: "de este único token (el atributo `jti`)",
      issuer: "solo tokens de este emisor (por defecto: cualquiera)",
      issuedBefore:
        "solo tokens emitidos antes: now (ahora), 10m (hace diez minutos) o 2025-11-23T14:00 (por defecto: también los posteriores)",
      for: "cuánto tiempo se recuerda: 2h, 7d (por defecto: 1d)",
    },
    examples: {
      user: "fuera, y sin poder volver durante un día",
      issuedBefore: "fuera, pero puede iniciar sesión de nuevo",
      session: "una sesión, recordada una semana",
      token: "un solo token, el resultado como datos",
    },
  },
  drain: {
    summary: "mantiene las conexiones nuevas lejos de un servidor de destino",
    description:
      "Hace que una pasarela en marcha no envíe conexiones nuevas a un servidor de destino, en todas las rutas que lo tienen, hasta que se deshaga. Las abiertas siguen.",
    options: {
      upstream: "su dirección, tal como está en la configuración",
      undo: "le permite de nuevo conexiones nuevas",
    },
    examples: {
      before: "antes de su mantenimiento",
      after: "después",
      status: "cuántas siguen abiertas ahí",
    },
  },
  policy: {
    summary: "comprueba políticas, reproduce tráfico, muestra el esquema",
    description:
      "Comprueba políticas escritas, dice qué habrían hecho con un tráfico registrado, y muestra el esquema que puede usar un editor.",
    examples: {
      check: "todos los problemas, con su línea",
      replay: "¿a quién habría cerrado?",
      schema: "para su editor",
    },
  },
  policyReplay: {
    summary: "qué habría hecho una política con un tráfico registrado",
    description:
      "Hace pasar un tráfico registrado por las políticas de un archivo, y lo compara con lo que ocurrió de verdad. Un registro de eventos (`records.events` en la configuración) dice qué ocurrió y cuándo, así que la respuesta es exacta hasta el momento en que una política habría actuado. Los cierres solos (un almacén, o `closewise records --json`) dicen menos, y la respuesta distingue lo seguro de lo posible.",
    arguments: {
      source: "un registro de eventos, un almacén o cierres como líneas JSON; se admite gzip",
    },
    options: {
      with: "las políticas que se prueban: una configuración, o solo `policies:`",
      policy: "esta para todas las conexiones (por defecto: según la ruta; si no, según el nombre)",
      route: "solo conexiones de esta ruta",
      since: "solo desde entonces: 10m, 2h, 7d o 2025-11-23T14:00",
      failOn: "código de salida 1 si una conexión se habría cerrado o rechazado",
    },
    examples: {
      events: "un registro de eventos",
      store: "los cierres de una semana",
      failOn: "en integración continua",
    },
  },
  policyCheck: {
    summary: "todos los problemas de un archivo, con su línea",
    description:
      "Comprueba la configuración de una pasarela, o un archivo que solo tiene `policies:`.",
    arguments: { file: "YAML o JSON" },
    examples: {
      check: "código de salida 2 cuando hay un problema",
      json: "los problemas como datos",
    },
  },
  policySchema: {
    summary: "el esquema JSON de la configuración",
    description: "Muestra el esquema JSON (2020-12) del archivo de configuración de una pasarela.",
    examples: {
      print: "y luego en YAML, al principio:",
      editor: "autocompletado y comprobaciones en el editor",
    },
  },
  try: {
    summary: "envía demasiado deprisa a propósito, para ver un 1008",
    description:
      "Se conecta, envía mensajes lo más deprisa posible hasta que la conexión se cierra, y explica el cierre. Solo para servidores propios.",
    arguments: { url: "adónde" },
    examples: {
      usual: "contra un `closewise up` en marcha",
      elsewhere: "en otro lugar, como datos",
    },
  },
  lab: {
    summary: "un servidor que termina conexiones de todas las maneras, a petición",
    description:
      "Inicia un servidor en el que se obtiene a petición cualquier final de una conexión WebSocket: cualquier código " +
      "de cierre, cualquier rechazo, todas las clases de 1006 y tramas inválidas. Su página los ejecuta en un navegador " +
      "y muestra ambos lados. Para probar clientes, en esta máquina. Ctrl-C lo detiene.",
    options: {
      host: "dirección en la que escuchar",
      port: "puerto en el que escuchar (por defecto: 8082, o uno libre)",
      maxConnections: "conexiones simultáneas; las demás se rechazan con 503",
      noTls: "sin puertos para los escenarios sobre certificados",
      list: "mostrar los escenarios, con el código que informan una página y ws, y salir",
    },
    examples: {
      usual: "muestra una página para abrir",
      list: "lo que hay",
      json: "cada ejecución como una línea de JSON, para pruebas",
    },
  },
  completion: {
    summary: "un script de autocompletado para su shell",
    description: "Muestra un script que enseña a su shell las órdenes y opciones.",
    arguments: { shell: "su shell" },
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};

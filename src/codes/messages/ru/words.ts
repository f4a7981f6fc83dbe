import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000).replace(".", ",");

/** `a`, `a и b`, `a, b и c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} и ${last}`;
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver} (в роли сервера)` : receiver;

/** `Apache Tomcat и Spring Cloud Gateway сообщают 1002, а uWebSockets (в роли сервера) сообщает 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      const verb = names.length === 1 ? "сообщает" : "сообщают";
      return `${list(names.map(named))} ${verb} ${code}`;
    })
    .join(", а ");
}

export const words: Words = {
  aspects: {
    meaning: "Что он говорит",
    outcome: "Успех или ошибка",
    sender: "Кто может его отправить",
    frame: "Передан или определён локально",
    clean: "Чистое завершение",
    status: "Место в реестре",
    retry: "Нужно ли переподключаться?",
    fault: "Кто должен действовать",
    browser: "Со страницы через `close()`",
    interop: "Доходит без искажений",
    http: "Родственник в HTTP",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "успех",
      clause: (code) => `${code} означает успех`,
      alike: "Оба означают успех.",
    },
    interruption: {
      short: "намеренное прерывание",
      clause: (code) => `${code} прерывает работу, ничего не называя ошибкой`,
      alike: "Оба прерывают работу, ничего не называя ошибкой.",
    },
    error: {
      short: "ошибка",
      clause: (code) => `${code} говорит о неполадке`,
      alike: "Оба говорят о неполадке.",
    },
    unknown: {
      short: "не сказано",
      clause: (code) => `${code} сам по себе не говорит, пошло ли что-то не так`,
      alike: "Ни один сам по себе не говорит, пошло ли что-то не так.",
    },
  },
  sender: {
    either: {
      short: "любая сторона",
      clause: (code) => `отправить ${code} может любая сторона`,
      alike: "Любая сторона может отправить и тот, и другой.",
    },
    client: {
      short: "только клиент",
      clause: (code) => `отправить ${code} может только клиент`,
      alike: "И тот, и другой может отправить только клиент.",
    },
    nobody: {
      short: "никто",
      clause: (code) => `отправлять ${code} не вправе никто`,
      alike: "Ни тот, ни другой отправлять не вправе никто.",
    },
  },
  frame: {
    carries: {
      short: "передан в кадре Close",
      clause: (code) => `${code} передаётся в кадре Close, то есть его выбрала другая сторона`,
      alike: "Оба передаются в кадре Close, то есть их выбрала другая сторона.",
    },
    empty: {
      short: "определён по пустому кадру Close",
      clause: (code) => `${code} определяется локально по кадру Close без кода`,
      alike: "Оба определяются локально по кадру Close без кода.",
    },
    absent: {
      short: "определён по отсутствию кадра Close",
      clause: (code) => `${code} определяется локально по отсутствию кадра Close`,
      alike: "Оба определяются локально по отсутствию кадра Close.",
    },
    invalid: {
      short: "недопустим в кадре Close",
      clause: (code) => `кадр Close с кодом ${code} сам по себе ошибка протокола`,
      alike: "Кадр Close с любым из них сам по себе ошибка протокола.",
    },
  },
  clean: {
    possible: {
      short: "да: `wasClean` обычно равно `true`",
      clause: (code) =>
        `${code} сопровождает завершённое закрывающее рукопожатие, поэтому \`wasClean\` обычно равно \`true\``,
      alike:
        "Оба сопровождают завершённое закрывающее рукопожатие, поэтому `wasClean` обычно равно `true`.",
    },
    never: {
      short: "нет: `wasClean` равно `false`",
      clause: (code) => `при ${code} чистого завершения не бывает: \`wasClean\` равно \`false\``,
      alike: "Ни при том, ни при другом чистого завершения не бывает: `wasClean` равно `false`.",
    },
  },
  status: {
    registered: {
      short: "зарегистрирован",
      clause: (code) => `${code} зарегистрирован в IANA`,
      alike: "Оба зарегистрированы в IANA.",
    },
    reserved: {
      short: "зарезервирован",
      clause: (code) => `${code} зарезервирован в реестре, и отправлять его нельзя`,
      alike: "Оба зарезервированы в реестре, и отправлять их нельзя.",
    },
    unassigned: {
      short: "не назначен",
      clause: (code) => `${code} не назначен`,
      alike: "Ни тот, ни другой не назначены.",
    },
    private: {
      short: "частное использование",
      clause: (code) =>
        `${code} предназначен для частного использования и не может быть зарегистрирован`,
      alike: "Оба предназначены для частного использования и не могут быть зарегистрированы.",
    },
    unused: {
      short: "вне реестра",
      clause: (code) => `${code} находится вне реестра`,
      alike: "Оба находятся вне реестра.",
    },
  },
  fault: {
    none: {
      short: "никто",
      clause: (code) => `после ${code} никому ничего не нужно исправлять`,
      alike: "Никому ничего не нужно исправлять.",
    },
    sender: {
      short: "сторона, которая закрыла соединение",
      clause: (code) => `после ${code} исправлять должна сторона, которая закрыла соединение`,
      alike: "В обоих случаях исправлять должна сторона, которая закрыла соединение.",
    },
    recipient: {
      short: "сторона, которая получает код",
      clause: (code) => `после ${code} что-то изменить должна сторона, которая его получила`,
      alike: "В обоих случаях что-то изменить должна сторона, которая получает код.",
    },
    either: {
      short: "та или другая сторона",
      clause: (code) => `после ${code} что-то изменить, возможно, придётся той или другой стороне`,
      alike: "В обоих случаях что-то изменить, возможно, придётся той или другой стороне.",
    },
    unknown: {
      short: "не сказано",
      clause: (code) => `${code} не говорит, кто должен действовать`,
      alike: "Ни один не говорит, кто должен действовать.",
    },
  },
  retry: {
    never: {
      short: "нет",
      clause: (code) => `после ${code} клиенту незачем возвращаться`,
      alike: "И после того, и после другого клиенту незачем возвращаться.",
    },
    "after-change": {
      short: "после изменений",
      clause: (code) =>
        `после ${code} переподключение поможет, только если сначала что-то изменить`,
      alike:
        "И после того, и после другого переподключение поможет, только если сначала что-то изменить.",
    },
    "after-auth": {
      short: "с новыми учётными данными",
      clause: (code) =>
        `после ${code} клиенту следует получить новые учётные данные и переподключиться`,
      alike:
        "И после того, и после другого клиенту следует получить новые учётные данные и переподключиться.",
    },
    elsewhere: {
      short: "в другом месте или по просьбе пользователя",
      clause: (code) =>
        `после ${code} клиенту следует попробовать другой адрес или дождаться просьбы пользователя`,
      alike:
        "И после того, и после другого клиенту следует попробовать другой адрес или дождаться просьбы пользователя.",
    },
    application: {
      short: "решает приложение",
      clause: (code) =>
        `после ${code} только собственное правило приложения говорит, нужно ли переподключаться`,
      alike:
        "И после того, и после другого только собственное правило приложения говорит, нужно ли переподключаться.",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `случайной задержки от ${seconds(minMs)} до ${seconds(maxMs)} с`;
    return {
      short: `да, после ${delay}`,
      clause: (code) => `при ${code} клиенту следует переподключиться после ${delay}`,
      alike: `И при том, и при другом клиенту следует переподключиться после ${delay}.`,
    };
  },
  browser: {
    yes: {
      short: "да",
      clause: (code) => `страница может передать ${code} в \`close()\``,
      alike: "Страница может передать в `close()` и тот, и другой.",
    },
    no: {
      short: "нет: вызов выбрасывает `InvalidAccessError`",
      clause: (code) => `на странице \`close(${code})\` выбрасывает \`InvalidAccessError\``,
      alike: "На странице `close()` выбрасывает `InvalidAccessError` и для того, и для другого.",
    },
  },
  interop: {
    intact: {
      short: "во всех прочитанных реализациях",
      clause: (code) => `${code} доходит без искажений во всех реализациях, которые мы прочли`,
      alike: "Оба доходят без искажений во всех реализациях, которые мы прочли.",
    },
    mangled: (manglings) => ({
      short: `не везде: ${receivers(manglings)}`,
      clause: (code) => `${code} доходит не везде: ${receivers(manglings)}`,
      alike: `Ни тот, ни другой не доходит везде: ${receivers(manglings)}.`,
    }),
  },
  http: {
    none: {
      short: "нет",
      clause: (code) => `у ${code} нет похожего статуса HTTP`,
      alike: "Ни у того, ни у другого нет похожего статуса HTTP.",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} родствен HTTP ${status}`,
      alike: `Оба родственны HTTP ${status}.`,
    }),
  },
  contrast: (a, b) => `${capital(a)}, тогда как ${b}.`,
  sentence: (clause) => `${capital(clause)}.`,
};

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

export const retry: RetrySentences = {
  advice: {
    never: "Не переподключайтесь автоматически: работа закончена, или ответ будет тем же.",
    "after-change":
      "Сначала измените то, что было отвергнуто, затем переподключайтесь: без изменений всё закончится тем же.",
    "after-auth": "Сначала получите новые учётные данные, затем переподключайтесь с ними.",
    elsewhere: "Попробуйте другой адрес сервиса; тот же — только по просьбе пользователя.",
    application: "Следуйте правилу приложения, которое выбрало этот код.",
  },
  backoff: (minMs, maxMs) =>
    `Переподключайтесь после случайной задержки от ${seconds(minMs)} до ${seconds(maxMs)} с и после каждой неудачи ждите дольше.`,
  source: (title, section) =>
    section === undefined ? `Источник: ${title}.` : `Источник: ${title}, раздел ${section}.`,
  judgement: "Это наша оценка: ни одна спецификация этого не говорит.",
};

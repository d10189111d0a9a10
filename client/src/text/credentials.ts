import type { NetworkRole } from '@leerkring/shared/contract/identity';

export const wayInText = {
  title: 'Passkey of link per mail',
  explanation: 'Voor wie is uitgenodigd en niet via een werkgever inlogt.',
  passkey: {
    button: 'Log in met een passkey',
    hint: 'Met je vinger, je gezicht of de pincode van je apparaat.',
    unsupported:
      'Deze browser kan geen passkeys gebruiken. Vraag een link, of open Leerkring in een andere browser.',
    cancelled: 'Het inloggen met een passkey is gestopt. Probeer het opnieuw, of vraag een link per mail.',
  },
  link: {
    label: 'E-mailadres van je uitnodiging',
    hint: 'Hier sturen we de link heen.',
    wrong: 'Dit is geen e-mailadres. Kijk het na.',
    button: 'Stuur mij een link',
    sentTitle: 'Kijk in je mail',
    sent: (email: string) =>
      `Is ${email} bij ons bekend, dan komt er zo een link. Die werkt tien minuten, één keer, en alleen in deze browser.`,
    notThere: 'Geen mail? Kijk bij ongewenste mail, of vraag over een paar minuten een nieuwe link.',
    other: 'Gebruik een ander adres',
  },
};

export const invitationPageText = {
  title: 'Welkom bij Leerkring',
  intro:
    'Je bent uitgenodigd. Vraag een link aan op het adres waar je de uitnodiging kreeg. Daarna stel je in hoe je voortaan inlogt.',
};

/** Where the mail of an administrator leads, for whoever lost everything. */
export const readmissionPageText = {
  title: 'Stel opnieuw in hoe je inlogt',
  intro:
    'Vraag een link aan op het adres waar je de mail kreeg. Daarna stel je opnieuw in hoe je inlogt. Wat je eerder gebruikte, werkt dan niet meer.',
};

/** Of somebody else, for administrators. */
export const readmissionText = {
  title: 'Inloggen',
  employer: (givenName: string) =>
    `${givenName} logt niet in met een passkey of code-app van Leerkring, maar bijvoorbeeld via de werkgever. Lukt dat niet, dan helpt de helpdesk daar.`,
  has: (passkeys: number, app: boolean, codes: number) =>
    [
      passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`,
      app ? 'een code-app' : 'geen code-app',
      codes === 1 ? '1 herstelcode' : `${codes} herstelcodes`,
    ].join(', '),
  never: (givenName: string) =>
    `${givenName} is nog nooit binnen geweest. Kwam de uitnodiging niet aan, nodig dan opnieuw uit.`,
  invite: 'Naar de uitnodigingen',
  explanation: (givenName: string, email: string) =>
    `Is ${givenName} het apparaat en de herstelcodes kwijt? Dan kan ${givenName} met een link opnieuw instellen hoe het inloggen gaat. Die link gaat naar ${email}. Jij krijgt hem niet te zien.`,
  own: 'Je eigen manier van inloggen verander je bij ‘Inloggen en beveiliging’.',
  ownLink: 'Inloggen en beveiliging',
  action: 'Laat opnieuw instellen',
  confirmTitle: (name: string) => `${name} opnieuw laten instellen?`,
  confirmExplanation: (givenName: string, email: string) =>
    `Weet je zeker dat de vraag van ${givenName} zelf komt? Bel bij twijfel. Wie de mail van ${email} leest, kan een dag lang naar binnen. Zodra het opnieuw is ingesteld, werkt wat er nu is niet meer.`,
  open: (givenName: string, email: string, until: string) =>
    `${givenName} kan opnieuw instellen hoe het inloggen gaat, tot ${until}. De mail ging naar ${email}.`,
  withdraw: 'Trek dit in',
};

export const linkPageText = {
  title: 'Verder met inloggen',
  intro: 'Druk op de knop om je link te gebruiken. Hij werkt één keer.',
  button: 'Ga verder',
  nothing: 'Er staat geen link in dit adres. Open de link uit je mail opnieuw, of vraag een nieuwe.',
  askNew: 'Vraag een nieuwe link',
};

export const proveText = {
  title: 'Laat zien dat jij het bent',
  intro: 'Een link uit je mail is niet genoeg. Kies hoe je verdergaat.',
  code: 'Code uit je app',
  codeHint: 'Zes cijfers. Ze veranderen elke halve minuut.',
  codeWrong: 'Een code heeft zes cijfers.',
  withCode: 'Log in met deze code',
  recoverTitle: 'Je apparaat niet bij de hand of kwijt?',
  recoverHint:
    'Gebruik een van je herstelcodes. Elke code werkt één keer. Daarna stel je opnieuw in hoe je inlogt.',
  recoveryCode: 'Herstelcode',
  recover: 'Gebruik deze herstelcode',
  neither:
    'Je hebt geen code-app en geen herstelcodes meer. Log in met je passkey. Lukt dat niet, vraag dan je beheerder om hulp.',
};

export const enrolText = {
  title: (givenName: string) => `Dag ${givenName}, hoe wil je inloggen?`,
  intro: 'Kies één manier. Je kunt er later meer toevoegen bij ‘Inloggen en beveiliging’.',
  introReplaces:
    'Kies één manier. Waar je eerder mee inlogde, werkt daarna niet meer, en overal elders word je uitgelogd.',
  passkeyTitle: 'Met een passkey',
  passkeyHint:
    'Het makkelijkst en het veiligst. Je logt in met je vinger, je gezicht of de pincode van dit apparaat. Leerkring krijgt die nooit te zien.',
  appTitle: 'Met een code-app',
  appHint:
    'Als passkeys op je werkplek niet mogen. Je logt dan in met een link uit je mail en een code uit de app.',
  appStart: 'Stel een code-app in',
};

export const passkeyText = {
  name: 'Naam van deze passkey',
  nameHint: 'Zo herken je hem later, bijvoorbeeld: werklaptop.',
  defaultName: 'Mijn apparaat',
  make: 'Maak een passkey',
  unsupported:
    'Deze browser kan geen passkeys maken. Kies een code-app, of open de link in een andere browser.',
  cancelled: 'Er is geen passkey gemaakt. Probeer het opnieuw, of kies een andere manier.',
  known: 'Op dit apparaat heb je al een passkey voor Leerkring.',
};

export const authenticatorText = {
  scan: 'Scan deze code met je app, bijvoorbeeld Microsoft Authenticator, Aegis of FreeOTP.',
  picture: 'QR-code voor je code-app',
  orType: 'Kun je niet scannen? Typ dan deze sleutel over in de app:',
  code: 'Code die de app nu toont',
  confirm: 'Controleer de code',
};

export const recoveryCodesText = {
  title: 'Bewaar je herstelcodes',
  intro:
    'Raak je je apparaat kwijt, dan kom je met een van deze codes weer binnen. Bewaar ze op papier of in je wachtwoordkluis, niet in je mail. We laten ze nu zien en daarna nooit meer.',
  list: 'Herstelcodes',
  copy: 'Kopieer de codes',
  copied: 'De codes staan op je klembord.',
  notCopied: 'Kopiëren lukte niet. Schrijf de codes over.',
  print: 'Print de codes',
  kept: 'Ik heb de codes bewaard',
  done: 'Ga verder',
  keepFirst: 'Bewaar eerst de codes en zet dan dit vinkje.',
};

export const securityText = {
  title: 'Inloggen en beveiliging',
  intro: 'Hier zie je waarmee je inlogt, en waar je bent ingelogd.',
  elsewhereTitle: 'Waarmee je inlogt',
  elsewhere:
    'Je logt niet in met een passkey of code-app van Leerkring. Daarom valt hier niets in te stellen.',
  passkeys: {
    title: 'Passkeys',
    none: 'Je hebt nog geen passkey.',
    added: (when: string) => `Toegevoegd op ${when}`,
    used: (when: string) => `laatst gebruikt ${when}`,
    neverUsed: 'nog niet gebruikt',
    add: 'Voeg een passkey toe',
    options: (name: string) => `Opties voor ${name}`,
    rename: 'Verander de naam',
    remove: 'Haal weg',
    renameTitle: 'Hoe heet deze passkey?',
    save: 'Bewaar de naam',
    removeTitle: (name: string) => `${name} weghalen?`,
    removeExplanation: 'Met deze passkey kun je dan niet meer inloggen.',
  },
  app: {
    title: 'Code-app',
    none: 'Je hebt geen code-app ingesteld.',
    set: (when: string) => `Ingesteld op ${when}`,
    add: 'Stel een code-app in',
    replace: 'Stel een andere in',
    removeTitle: 'Code-app weghalen?',
    removeExplanation: 'De codes uit je app werken dan niet meer.',
  },
  recovery: {
    title: 'Herstelcodes',
    left: (count: number) =>
      count === 1 ? 'Je hebt nog 1 herstelcode.' : `Je hebt nog ${count} herstelcodes.`,
    renew: 'Maak nieuwe codes',
    renewTitle: 'Nieuwe herstelcodes maken?',
    renewExplanation: 'De oude codes werken dan niet meer.',
  },
  proof: {
    title: 'Laat zien dat jij het bent',
    intro: 'Voor je dit verandert, willen we zeker weten dat jij het bent. Dat geldt daarna tien minuten.',
    withPasskey: 'Gebruik je passkey',
    withCode: 'Controleer de code',
  },
};

export const inviteText = {
  title: 'Uitnodigen',
  action: 'Nodig iemand uit',
  intro:
    'Nodig iemand uit die niet via de werkgever kan inloggen. Die persoon krijgt een mail en stelt zelf in hoe inloggen gaat. Een uitnodiging geldt zeven dagen.',
  email: 'E-mailadres',
  emailHint: 'Het werkadres van deze persoon. Kijk het goed na.',
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  role: 'Rol',
  roleHints: {
    moderator: 'Maakt groepen en plant bijeenkomsten. Leest niet wat mensen daar schrijven.',
    'privacy-officer': 'Leest het logboek van iedereen. Leest niet wat mensen schrijven.',
    administrator:
      'Beheert mensen en organisaties, en maakt andere beheerders. Leest niet wat mensen schrijven.',
  } as Readonly<Partial<Record<NetworkRole, string>>>,
  organisation: 'Organisatie',
  choose: 'Kies',
  send: 'Verstuur de uitnodiging',
  sent: (email: string) => `De uitnodiging gaat naar ${email}.`,
  listTitle: 'Uitnodigingen',
  none: 'Er zijn nog geen uitnodigingen.',
  accepted: 'Aangenomen',
  until: (when: string) => `Geldig tot ${when}`,
  over: 'Verlopen',
  withdraw: 'Trek in',
  withdrawTitle: (name: string) => `Uitnodiging van ${name} intrekken?`,
  withdrawExplanation: 'De mail die al verstuurd is, werkt dan niet meer.',
};

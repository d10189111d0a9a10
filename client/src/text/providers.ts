import type { ProviderRefusal } from '@leerkring/shared/contract/providers';

export const employerSignInText = {
  title: 'Via je werkgever',
  explanation: 'Je gaat naar de inlogpagina van je werkgever. Leerkring ziet je wachtwoord niet.',
  address: 'E-mailadres van je werk',
  example: 'Zoals naam@gemeente.nl',
  go: 'Ga naar mijn werkgever',
  incomplete: 'Vul je hele e-mailadres in, zoals naam@gemeente.nl.',
  refusedTitle: 'Je bent niet ingelogd',
};

/** Why the way past the employer came to nothing, and what to do. */
export const providerRefusalText: Record<ProviderRefusal, string> = {
  'attempt-unknown':
    'Deze poging om in te loggen telt niet meer: ze duurde langer dan tien minuten, was al gebruikt of begon in een andere browser. Begin hieronder opnieuw.',
  declined:
    'Het inloggen bij je werkgever is afgebroken. Begin hieronder opnieuw. Lukt het weer niet, vraag dan je helpdesk of jij Leerkring mag gebruiken.',
  'provider-unreachable':
    'De inlogpagina van je werkgever antwoordt niet. Probeer het over een paar minuten opnieuw. Blijft het zo, bel dan je helpdesk.',
  'provider-refused':
    'Het antwoord van je werkgever klopt niet, dus we laten je voor de zekerheid niet binnen. Begin hieronder opnieuw. Lukt het weer niet, vraag dan je beheerder om hulp.',
  'proof-missing':
    'Je werkgever vroeg je niet om een tweede bewijs, zoals een code op je telefoon. Dat is wel nodig. Stel het in bij je werkgever en begin opnieuw, of vraag je helpdesk.',
  'provider-closed':
    'Inloggen via deze werkgever staat uit. Vraag je beheerder of jij op een andere manier kunt inloggen.',
  'name-missing':
    'Je werkgever gaf je naam niet door, en zonder naam kunnen anderen je niet herkennen. Vraag je helpdesk om voornaam en achternaam mee te sturen aan Leerkring.',
  'not-let-in': 'Je account bij Leerkring is gesloten. Vraag je beheerder of dat klopt.',
  'too-many-requests':
    'Er proberen nu veel mensen tegelijk in te loggen vanaf jullie netwerk. Wacht een minuut en begin opnieuw.',
  failed: 'Er ging bij ons iets mis. Begin hieronder opnieuw.',
};

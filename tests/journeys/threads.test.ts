/**
 * A question from the first word to the answer that helped: a Wijk-GGD'er asks on the phone, two answer, and what comes
 * in waits behind a bar while she reads; she marks the answer. Somebody adds what stands in the library, and who may
 * not read it sees no word of it; and when it has grown long it is read in parts, that hold still. A moderator sees
 * what nobody answered, and somebody without an account recognises a person. Whoever took part gets one mail of what
 * came later.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';
import { SmtpSink } from '../support/smtp-sink.js';

let sink: SmtpSink;
let stage: Stage;
let fenna: Page;
let youssef: Page;
let lotte: Page;
let address: string;
const act = actsOfOnePlay(() => stage.photographAll('threads-broken'));
const faults: string[] = [];
const question = 'Hoe geef jij je vakantie door aan de meldkamer?';

const judge = async (
  page: Page,
  shown: string,
  sizes: Record<string, typeof desktop> = { desktop, phone },
) => {
  for (const [device, { viewport }] of Object.entries(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      faults.push(...(await stage.judge(page, `threads-${shown}-${device}-${colorScheme}`)));
      faults.push(...(await misfitsOn(page)).map((misfit) => `${shown} on a ${device}: ${misfit}`));
    }
  await page.setViewportSize(Object.values(sizes)[0]?.viewport ?? desktop.viewport);
};
const answerField = (page: Page) => page.getByLabel('Schrijf een antwoord');
const post = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

beforeAll(async () => {
  sink = await SmtpSink.start();
  stage = await Stage.build({ SMTP_URL: sink.url });
  fenna = await stage.enter('Fenna Oosterwoud', phone);
  youssef = await stage.enter('Youssef Benali');
  lotte = await stage.enter('Lotte Brandsma');
}, 240_000);
afterAll(async () => {
  await stage.close();
  await sink.close();
});

describe('a question', () => {
  act('is asked on the phone, and what was begun is there after a reload', async () => {
    await fenna.goto(`${stage.url}/gesprekken`);
    await title(fenna, 'Gesprekken').waitFor();
    await fenna.getByRole('link', { name: 'Avond en weekend: hoe regelen jullie achtervang?' }).waitFor();
    await judge(fenna, 'list', { phone, desktop });
    await fenna.getByRole('link', { name: 'Stel een vraag' }).click();
    await fenna.getByLabel('Je vraag in één zin').fill(question);
    await fenna.getByLabel('Vertel er meer over').fill('Ik ga twee weken weg. Bel mij niet op 06 12345678.');
    await fenna.getByText('Kijk dit even na').waitFor();
    await fenna.getByText('Concept bewaard').waitFor();
    await judge(fenna, 'new', { phone, desktop });
    await fenna.reload();
    await fenna.getByText('Kijk dit even na').waitFor();
    expect(await fenna.getByLabel('Je vraag in één zin').inputValue()).toBe(question);
    await fenna
      .getByLabel('Vertel er meer over')
      .fill('Ik ga twee weken weg. Hoe weet de **meldkamer** dat?');
    await fenna
      .getByLabel('Thema')
      .selectOption({ label: 'Zorg en veiligheid · Bereikbaarheid en achtervang' });
    await fenna.getByText('Kijk dit even na').waitFor({ state: 'detached' });
    await button(fenna, 'Plaats je vraag').click();
    await title(fenna, question).waitFor();
    address = fenna.url();
  });

  act('is found by two who answer; the first answer waits until she asks for it', async () => {
    await youssef.goto(`${stage.url}/gesprekken?toon=unread`);
    await youssef.getByRole('link', { name: question }).click();
    await title(youssef, question).waitFor();
    await answerField(youssef).fill('Wij mailen het rooster per maand.');
    await button(youssef, 'Plaats antwoord').click();
    await post(youssef, 'Wij mailen het rooster').waitFor();
    await button(fenna, '1 nieuw bericht').waitFor();
    expect(await post(fenna, 'Wij mailen het rooster').count()).toBe(0);
    await button(fenna, '1 nieuw bericht').click();
    await post(fenna, 'Wij mailen het rooster').waitFor();

    await lotte.goto(address);
    await post(lotte, 'Wij mailen het rooster').getByRole('button', { name: 'Beantwoorden' }).click();
    await answerField(lotte).press('End');
    await lotte.keyboard.type('Goed idee. @Fenn');
    await lotte.getByRole('option', { name: /Fenna Oosterwoud/ }).click();
    await lotte.keyboard.type(' kan dat bij jullie?');
    await button(lotte, 'Plaats antwoord').click();
    const answer = post(lotte, 'kan dat bij jullie?');
    await answer.getByRole('link', { name: 'Youssef Benali schreef' }).waitFor();
    await answer.getByText('@Fenna Oosterwoud').waitFor();
    await judge(lotte, 'thread');
  });

  act('gets the answer that helped, and everybody sees which', async () => {
    await button(fenna, '1 nieuw bericht').click();
    const helped = post(fenna, 'Wij mailen het rooster').first();
    await helped.getByRole('button', { name: 'Dit hielp mij' }).click();
    await helped.getByText('Dit hielp', { exact: true }).waitFor();
    await post(youssef, 'Wij mailen het rooster').first().getByText('Dit hielp', { exact: true }).waitFor();
    await judge(fenna, 'answered', { phone });
  });
});

describe('it goes on', () => {
  act('with items of the library, added with the keyboard, and one of them not for everybody', async () => {
    const soraya = await stage.enter('Soraya Ramdin');
    await soraya.goto(address);
    await answerField(soraya).fill('Dit gebruiken wij.');
    await button(soraya, 'Voeg iets uit de bibliotheek toe').press('Enter');
    await soraya.keyboard.type('raadsvoorstel');
    await soraya.getByRole('option', { name: /Raadsvoorstel pilot Wijk-GGD/ }).waitFor();
    await judge(soraya, 'picker');
    await soraya.keyboard.press('Enter');
    const added = soraya.getByRole('list', { name: 'Uit de bibliotheek' });
    await added.getByRole('link', { name: /Raadsvoorstel/ }).waitFor();
    await soraya.keyboard.type('belkaart');
    const option = soraya.getByRole('option', { name: /Belkaart.*Sluiswijk/ });
    await option.waitFor();
    const pointed = () =>
      option.evaluate(({ id }) => document.activeElement?.getAttribute('aria-activedescendant') === id);
    while (!(await pointed())) await soraya.keyboard.press('ArrowDown');
    await soraya.keyboard.press('Enter');
    await added.getByText('Alleen mijn organisatie').waitFor();
    await soraya.getByText('Concept bewaard').waitFor();
    await soraya.reload();
    await added.getByRole('link', { name: /Belkaart/ }).waitFor();
    await button(soraya, 'Plaats antwoord').click();
    await post(soraya, 'Dit gebruiken wij.')
      .getByRole('link', { name: /Belkaart/ })
      .waitFor();
    await judge(soraya, 'attached');

    await button(fenna, '1 nieuw bericht').click();
    const seen = post(fenna, 'Dit gebruiken wij.').first();
    await seen.getByText('Hier hoort een stuk uit de bibliotheek bij.').waitFor();
    expect(await seen.getByText('Belkaart').count()).toBe(0);
    await judge(fenna, 'not-for-me', { phone });
    await seen.getByRole('link', { name: /Raadsvoorstel/ }).click();
    await fenna.getByRole('link', { name: question }).click();
    await title(fenna, question).waitFor();
  });

  act(
    'for long, and is read in parts without moving what is looked at',
    async () => {
      for (const [writer, count] of [
        [youssef, 28],
        [lotte, 28],
      ] as const)
        await writer.evaluate(
          async ([path, most]) => {
            for (let number = 1; number <= most; number += 1)
              await fetch(`/api/v1/threads/${path}/posts`, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ body: `Nog een gedachte, nummer ${number}.` }),
              });
          },
          [address.split('/').at(-1) ?? '', count] as const,
        );
      const anouk = await stage.enter('Anouk Dijkema');
      await anouk.goto(`${address}#bericht-58`);
      await anouk.locator('#bericht-58').waitFor();
      expect(await anouk.locator('#bericht-5').count()).toBe(0);
      await anouk.evaluate(() => window.scrollTo(0, 0));
      await judge(anouk, 'long', { desktop });
      const top = () => anouk.locator('#bericht-55').evaluate((one) => one.getBoundingClientRect().top);
      await anouk.evaluate(() => window.scrollTo(0, 0));
      const before = await top();
      await button(anouk, 'Toon eerdere berichten').click();
      await anouk.locator('#bericht-5').waitFor();
      // The buttons that are not needed any more stood above it.
      await eventually('it stays in sight', top, (now) => Math.abs(now - before) < 80);
      const still = await top();
      await answerField(youssef).fill('En nog een.');
      await button(youssef, 'Plaats antwoord').click();
      await button(anouk, '1 nieuw bericht').waitFor();
      expect(await top()).toBe(still);

      await anouk.reload();
      await anouk.getByRole('link', { name: 'Naar het eerste bericht' }).click();
      await anouk.locator('#bericht-1').waitFor();
      expect(await anouk.locator('#bericht-58').count()).toBe(0);
      await button(anouk, 'Toon latere berichten').click();
      await anouk.locator('#bericht-58').waitFor();
      await eventually(
        'the first that came has the focus',
        () => anouk.evaluate(() => document.activeElement?.id),
        (id) => id === 'bericht-51',
      );
    },
    480_000,
  );
});

describe('around it', () => {
  act('people vote, and see then how it stands', async () => {
    await youssef.getByRole('link', { name: 'Alle gesprekken' }).click();
    await youssef.getByRole('link', { name: 'Welke intervisiemethode werkt online met zes mensen?' }).click();
    await youssef.getByLabel('Waarderende intervisie').check();
    await button(youssef, 'Stem').click();
    await youssef.getByText('jouw keuze').waitFor();
    await judge(youssef, 'poll');
  });

  act('a moderator sees what nobody answered', async () => {
    await lotte.goto(`${stage.url}/gesprekken/aandacht`);
    await lotte
      .getByRole('link', { name: 'E33-cijfers uitleggen aan de raad zonder verkeerde conclusies' })
      .waitFor();
    await judge(lotte, 'attention');
    await lotte.getByRole('link', { name: 'Beheer de thema’s' }).click();
    await title(lotte, 'Thema’s').waitFor();
    await judge(lotte, 'themes');
  });

  act('whoever recognises a person says so without an account, and a privacy officer decides', async () => {
    const visitor = await stage.open('a visitor');
    await visitor.goto(
      `${stage.url}/herken-je-een-casus?pagina=${encodeURIComponent(`${address}#bericht-2`)}`,
    );
    await visitor.getByLabel('Wat herken je?').fill('Dit rooster is van mijn buurman.');
    await judge(visitor, 'recognise');
    await button(visitor, 'Laat het weten').click();
    await visitor.getByText('Dank je wel').waitFor();
    await fenna.getByText('Dit bericht is verborgen').waitFor();
    const nadia = await stage.enter('Nadia Haddou');
    await nadia.getByRole('link', { name: 'Herkend', exact: true }).click();
    await nadia.getByText('Dit rooster is van mijn buurman.').waitFor();
    await judge(nadia, 'reports');
    await button(nadia, 'Zet terug').click();
    await post(fenna, 'Wij mailen het rooster').first().waitFor();
  });

  act('whoever took part gets one mail the next morning of what came later', async () => {
    const toYoussef = () => sink.caught.filter(({ to }) => to === 'youssef.benali@voorbeeld.example');
    await lotte.goto(address);
    await answerField(lotte).fill('Ik zet het op de agenda van het overleg.');
    await button(lotte, 'Plaats antwoord').click();
    await post(lotte, 'Ik zet het op de agenda').waitFor();
    await stage.sleep();
    const before = toYoussef().length;
    await stage.startServer();
    await sink.newest('youssef.benali@voorbeeld.example', before + 1);
    // What is due is looked for again, and that brings the next one alone.
    lotte = await stage.enter('Lotte Brandsma');
    await lotte.goto(address);
    await answerField(lotte).focus();
    await lotte.keyboard.type('Kijk je mee? @Youss');
    await lotte.getByRole('option', { name: /Youssef Benali/ }).click();
    await button(lotte, 'Plaats antwoord').click();
    await sink.newest('youssef.benali@voorbeeld.example', before + 2);
    expect(
      toYoussef()
        .slice(before)
        .map(({ subject }) => subject),
    ).toEqual([`Nieuw bericht in ‘${question}’`, `Lotte Brandsma noemde je in ‘${question}’`]);
  });

  act('nothing on these pages was out of order', async () => {
    expect([...faults, ...stage.faults]).toEqual([]);
  });
});

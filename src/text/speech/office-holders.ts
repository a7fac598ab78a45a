import { once } from '../once.ts';

/**
 * Heads of state and government whom newspapers name by title and surname alone ("President Obama"), from general
 * knowledge. Only those whose title and surname fit one person of recent decades.
 */
const HOLDERS: Readonly<Record<string, string>> = {
  president:
    'Jimmy Carter, Ronald Reagan, Bill Clinton, Barack Obama, Donald Trump, Joe Biden, Vladimir Putin, Boris Yeltsin, Dmitri Medvedev, Emmanuel Macron, François Hollande, Nicolas Sarkozy, Jacques Chirac, Volodymyr Zelensky, Xi Jinping, Recep Tayyip Erdogan, Bashar al-Assad, Hosni Mubarak, Hassan Rouhani, Mahmoud Ahmadinejad, Hugo Chávez, Nicolás Maduro, Luiz Inácio Lula da Silva, Dilma Rousseff, Jair Bolsonaro, Enrique Peña Nieto, Claudia Sheinbaum, Hamid Karzai, Ashraf Ghani, Robert Mugabe, Nelson Mandela, Jacob Zuma, Cyril Ramaphosa, Viktor Yanukovych, Petro Poroshenko, Rodrigo Duterte, Frank-Walter Steinmeier, Joachim Gauck, Javier Milei',
  'vice president': 'Dick Cheney, Joe Biden, Mike Pence, Kamala Harris, JD Vance, Al Gore, Dan Quayle',
  minister:
    'Margaret Thatcher, John Major, Tony Blair, Gordon Brown, David Cameron, Theresa May, Boris Johnson, Liz Truss, Rishi Sunak, Keir Starmer, Benjamin Netanyahu, Ehud Olmert, Naftali Bennett, Narendra Modi, Shinzo Abe, Justin Trudeau, Stephen Harper, Mark Carney, Viktor Orban, Mario Monti, Matteo Renzi, Giorgia Meloni, Silvio Berlusconi, Pedro Sánchez, Mariano Rajoy, Alexis Tsipras, Scott Morrison, Malcolm Turnbull, Anthony Albanese, Jacinda Ardern, Mark Rutte',
  chancellor: 'Angela Merkel, Olaf Scholz, Gerhard Schröder, Helmut Kohl, Friedrich Merz, Sebastian Kurz',
};

/** Words of the full name by title and surname, both in lower case; titles in the last word of their English form. */
export const officeHolders = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      Object.entries(HOLDERS).flatMap(([title, names]) =>
        names.split(', ').map((name) => {
          const words =
            name === 'Luiz Inácio Lula da Silva' ? ['Luiz', 'Inácio', 'Lula', 'da', 'Silva'] : name.split(' ');
          const surname = name === 'Xi Jinping' ? 'xi' : (words.at(-1) as string).toLowerCase();
          return [`${title.split(' ').at(-1)} ${surname}`, words] as const;
        }),
      ),
    ),
);

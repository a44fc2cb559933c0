// The map in a page made with React: the element as it is.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'crosstalk-map';

const THEMES = { stress: 'Stress response', 'gut-brain': 'Gut–brain axis', overview: 'Overview' };

function Page() {
  const [theme, setTheme] = useState('stress');
  const [selected, setSelected] = useState(/** @type {string | null} */ ('cortisol'));
  const [said, setSaid] = useState('nothing yet');
  return (
    <>
      <h1>The map in a page made with React</h1>
      <p>
        {Object.entries(THEMES).map(([id, name]) => (
          <button key={id} type="button" data-theme={id} aria-pressed={theme === id} onClick={() => setTheme(id)}>{name}</button>
        ))}
        <button type="button" id="explain" onClick={() => setSelected('anxiety')}>Explain anxiety</button>
      </p>
      <crosstalk-map
        theme={theme}
        select={selected}
        level="simple"
        oncrosstalk-ready={() => setSaid('ready')}
        oncrosstalk-select={(event) => setSaid(event.detail.id ?? 'nothing is selected')}
        oncrosstalk-state={(event) => { setTheme(event.detail.theme); setSelected(event.detail.select); }}
      >
        <p>Here a map is shown as soon as it has come.</p>
      </crosstalk-map>
      <p>The map says: <output id="said">{said}</output></p>
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);

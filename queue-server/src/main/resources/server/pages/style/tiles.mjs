/** The tiles of a kiosk's first screen, in each of their states. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {GroupTile, StepsAhead, Tile} from 'ui/parts.mjs';
import {say} from '../shared/words.mjs';
import {Sample} from './sample.mjs';

export function Tiles() {
  const tile = {prefix: 'A', name: say('style.service')};
  const way = html`<${StepsAhead} label=${say('style.way')} steps=${[1, 2, 3].map((n) => say(`style.step.${n}`))} look="tile__way" />`;
  return html`<div class="guide__samples guide__tiles">
    <${Sample} code="Tile"><${Tile} ...${tile}><${Wait} /><//><//>
    <${Sample} code="Tile, prefix, name"><${Tile} prefix="AB" name=${say('style.service.long')}><${Wait} /><//><//>
    <${Sample} code="Tile way"><${Tile} ...${tile} way=${way}><${Wait} /><//><//>
    <${Sample} code="Tile (asked first)"><${Tile} ...${tile}><${Fact} icon="list">${say('style.details')}<//><//><//>
    <${Sample} code="Tile busy"><${Tile} ...${tile} busy disabled>${say('style.sending')}<//><//>
    <${Sample} code="Tile disabled"><${Tile} ...${tile} disabled><${Wait} /><//><//>
    <${Sample} code="Tile open=false"><${Tile} ...${tile} open=${false} disabled>${say('style.closed')}<//><//>
    <${Sample} code="Tile (without server)"><${Tile} ...${tile}>${say('style.alone')}<//><//>
    <${Sample} code="GroupTile"><${GroupTile} name=${say('style.group')}><${Fact} icon="list"><b>3</b> ${say('style.services')}<//><${Wait} /><//><//>
    <${Sample} code="GroupTile open=false"><${GroupTile} name=${say('style.group')} open=${false}>${say('style.closed')}<//><//>
    <${Sample} code=".tiles__grid--tight"><div class="tiles__grid--tight"><${Tile} ...${tile}><${Wait} /><//></div><//>
  </div>`;
}

function Fact({icon, children}) {
  return html`<span class="fact"><${Icon} name=${icon} />${children}</span>`;
}

function Wait() {
  return html`<${Fact} icon="people"><b>5</b> <span class="fact__word">${say('style.waiting')}</span><//>
    <${Fact} icon="clock">${say('style.minutes')}<//>`;
}

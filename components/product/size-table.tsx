import type { SizeChart } from '../../lib/shop/product';
import { useTranslate } from '../app-context';

const range = (pair: [number, number] | undefined): string => (pair ? `${pair[0]}–${pair[1]}` : '–');

/** The size chart as the shop wrote it: height in cm, weight in kg, measures in cm. */
export function SizeTable({ chart }: { chart: SizeChart }) {
  const t = useTranslate();
  const names = [...new Set(chart.rows.flatMap((row) => row.measures.map((measure) => measure.name)))];
  const heights = chart.rows.some((row) => row.height);
  const weights = chart.rows.some((row) => row.weight);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t('productSizes')}>
        <table className="text-sm [&_td]:pr-3 [&_th]:pr-3 [&_th]:text-left [&_th]:font-normal [&_th]:whitespace-nowrap">
          <thead className="text-muted">
            <tr>
              <th scope="col">{t('productSize')}</th>
              {heights ? <th scope="col">{t('productHeight')}</th> : null}
              {weights ? <th scope="col">{t('productWeight')}</th> : null}
              {names.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.rows.map((row) => (
              <tr key={row.size}>
                <th scope="row">{row.size}</th>
                {heights ? <td>{range(row.height)}</td> : null}
                {weights ? <td>{range(row.weight)}</td> : null}
                {names.map((name) => (
                  <td key={name}>{row.measures.find((measure) => measure.name === name)?.cm ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {chart.note ? <p className="text-sm text-muted">{chart.note}</p> : null}
    </>
  );
}

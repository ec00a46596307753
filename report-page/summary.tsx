import type {JSX} from 'preact';
import type {PageData} from '../src/reporters/html/data.js';

const format = new Intl.NumberFormat('en', {maximumFractionDigits: 2});

/** The score, the gate, and what has changed. */
export function Summary({data}: {readonly data: PageData}): JSX.Element {
  const {score, penaltyPer1000, scoreInterval} = data.score;
  const {gate, comparison} = data;
  return (
    <section class="summary" aria-label="Summary">
      <div class="card">
        <h2>Score</h2>
        <p class="figure" id="score">
          {score === null ? '–' : format.format(score)} <small>of 100</small>
        </p>
        {scoreInterval && (
          <p>
            95% interval {scoreInterval[0]} to {scoreInterval[1]}
          </p>
        )}
        {penaltyPer1000 !== null && <p>{format.format(penaltyPer1000)} penalty points per 1,000 words</p>}
        <p class="note">Rules computed this score. It is not a human evaluation.</p>
      </div>
      {gate && (
        <div class="card">
          <h2>Gate</h2>
          <p class={`figure ${gate.passed ? 'passed' : 'failed'}`} id="gate">
            {gate.passed ? '✔ Passed' : '✖ Failed'}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">limit</th>
                <th scope="col">allowed</th>
                <th scope="col">measured</th>
              </tr>
            </thead>
            <tbody>
              {gate.checks.map(({name, limit, actual, passed}) => (
                <tr key={name}>
                  <td>
                    {passed ? '✔' : '✖'} {name}
                  </td>
                  <td>{format.format(limit)}</td>
                  <td>{actual === null ? '–' : format.format(actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {comparison && (
        <div class="card">
          <h2>Since {comparison.name}</h2>
          <p class="figure">
            {format.format(comparison.added)} new, {format.format(comparison.fixed.length)} fixed
          </p>
          <p>{format.format(comparison.unchanged)} unchanged</p>
          {comparison.scoreChange !== null && (
            <p>
              Score {comparison.scoreBefore} → {score} ({comparison.scoreChange > 0 ? '+' : ''}
              {format.format(comparison.scoreChange)})
            </p>
          )}
        </div>
      )}
      <div class="card">
        <h2>Text</h2>
        <p class="figure">
          {format.format(data.words)} <small>words</small>
        </p>
        <p>
          {format.format(data.files.length)} files, {format.format(data.problems.length)} problems
        </p>
        {data.failed > 0 && <p class="failed">{data.failed} files could not be linted</p>}
      </div>
    </section>
  );
}

const example = `## Timeline (all times UTC)

- 14:51 Checkout errors rise above 5 % [impact start]
- 14:55 Alert pages the on-call engineer [detected]
- 15:36 Traffic moves to the standby region [mitigated]
- 16:00 Error rate is back to normal [resolved]`;

/** Tells what to write, in a form that the timeline reads as it stands. */
export function EmptyTimeline() {
  return (
    <section class="empty">
      <h1>The timeline is still empty</h1>
      <p>
        Write one line for each event under a <strong>Timeline</strong> heading: the time, then what happened. It is
        drawn here while you type.
      </p>
      <pre>
        <code>{example}</code>
      </pre>
      <p>
        Words in brackets mark the moments that the response times are computed from. Start before the incident, and end
        when service is back to normal.
      </p>
    </section>
  );
}

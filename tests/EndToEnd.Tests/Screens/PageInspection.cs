using System.Globalization;
using Microsoft.Playwright;

namespace WatchParty.EndToEnd.Tests.Screens;

/// <summary>What is wrong with the page as it stands, one sentence each; nothing when it is as it must be.</summary>
internal static class PageInspection
{
    private const double MaxLayoutShift = 0.02;

    private static readonly Lazy<string> s_axe = new(() => File.ReadAllText(Path.Combine(Artifacts.Checkout, "Web/node_modules/axe-core/axe.min.js")));

    /// <summary>Nothing is loading any more and nothing has come or gone for a moment.</summary>
    public static Task ComeToRestAsync(this IPage page) => page.EvaluateAsync(
        """
        () => new Promise((rested, fail) => {
          const loading = () => document.querySelector('[data-loading]')
          setTimeout(() => fail(new Error(`After 90 s the page still stirs, or loads ${loading()?.outerHTML}`)), 90_000)
          let timer = setTimeout(settled, 300)
          const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(settled, 300) })
          watch.observe(document.body, { childList: true, subtree: true })
          function settled() {
            if (loading()) { timer = setTimeout(settled, 100); return }
            watch.disconnect()
            document.fonts.ready.then(rested)
          }
        })
        """);

    /// <summary>Every colour has reached its new value: while one changes, what is written on it looks unreadable.</summary>
    public static Task SeeColoursStandAsync(this IPage page) => page.EvaluateAsync(
        """
        () => new Promise(stand => {
          let still = 0
          const look = () => {
            still = document.getAnimations().length === 0 ? still + 1 : 0
            if (still === 3) stand()
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        })
        """);

    public static async Task<IReadOnlyList<string>> AccessibilityAsync(this IPage page)
    {
        await page.EvaluateAsync(s_axe.Value);
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }))
              .violations.flatMap(({ id, impact, nodes }) => nodes.map(node =>
                `axe ${impact} ${id}: ${node.html.slice(0, 160)} (${[...node.any, ...node.all].map(check => check.message).join('; ')})`))
            """);
    }

    public static Task<string[]> SidewaysScrollAsync(this IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const dialog = document.querySelector('dialog[open]')
          if (dialog && dialog.scrollWidth > dialog.clientWidth) return [`the dialog scrolls sideways: ${dialog.scrollWidth} px wide in ${dialog.clientWidth} px`]
          const width = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= width) return []
          const widest = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > width + 1).at(-1)
          return [`scrolls sideways: ${document.documentElement.scrollWidth} px wide in ${width} px, e.g. ${widest?.outerHTML.slice(0, 160)}`]
        }
        """);

    /// <summary>A checkbox or radio button is as large as its label. Links within a line of text are as high as the line.</summary>
    public static Task<string[]> SmallControlsAsync(this IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]')].flatMap(control => {
          if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.visually-hidden')) return []
          const inLine = control.matches('a') && getComputedStyle(control).display === 'inline'
          const boxes = [control, ...(control.matches('[type="checkbox"], [type="radio"]') ? control.labels : [])].map(part => part.getBoundingClientRect())
          const width = Math.max(...boxes.map(box => box.width))
          const height = Math.max(...boxes.map(box => box.height))
          if (boxes[0].bottom <= 0 || Math.min(width, height) >= (inLine ? 16 : 43.5)) return []
          return [`small control, ${Math.round(width)} x ${Math.round(height)} px: ${control.outerHTML.slice(0, 160)}`]
        })
        """);

    public static async Task<IReadOnlyList<string>> LayoutShiftAsync(this IPage page)
    {
        var (shift, sources) = await page.ShiftAsync();
        return shift <= MaxLayoutShift ? [] : [string.Create(CultureInfo.InvariantCulture, $"layout shift {shift:F3} > {MaxLayoutShift}: {sources}")];
    }

    /// <summary>All of it since the page was loaded, save what followed a key or a click.</summary>
    public static async Task<(double Shift, string Sources)> ShiftAsync(this IPage page)
    {
        var seen = await page.EvaluateAsync<string[]>(
            """
            () => new Promise(done => {
              let shift = 0
              const sources = []
              const observer = new PerformanceObserver(list => {
                for (const entry of list.getEntries()) {
                  if (entry.hadRecentInput) continue
                  shift += entry.value
                  sources.push(...entry.sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? 'gone').slice(0, 120)))
                }
              })
              observer.observe({ type: 'layout-shift', buffered: true })
              requestAnimationFrame(() => setTimeout(() => { observer.disconnect(); done([`${shift}`, sources.slice(0, 4).join(' | ')]) }, 50))
            })
            """);
        return (double.Parse(seen[0], CultureInfo.InvariantCulture), seen[1]);
    }
}

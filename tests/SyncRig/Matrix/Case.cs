using WatchParty.SyncRig.Films;
using WatchParty.SyncRig.Pages;

namespace WatchParty.SyncRig.Matrix;

/// <summary>One row of the table: who sits where, what happens, and what must hold.</summary>
public sealed record Case(string Name, RigFilm Film, IReadOnlyList<Seat> Seats, Func<Session, Task> Script, Goals Goals);

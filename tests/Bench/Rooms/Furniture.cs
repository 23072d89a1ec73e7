namespace WatchParty.Bench.Rooms;

/// <summary>What is in a household beside its people.</summary>
/// <param name="Films">In the library, beside the one that is watched.</param>
/// <param name="FilmFile">Where that one lies; need not exist as long as nobody streams it.</param>
internal sealed record Furniture(int Films = 0, string FilmFile = "/films/film.mp4");

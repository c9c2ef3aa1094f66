// SPDX-License-Identifier: Apache-2.0

/// What was probably meant by a word that is not known.
enum Suggestion {
    /// The candidate that differs in case and hyphens alone, or else the nearest by typing mistakes; `nil` where none
    /// is near.
    static func nearest(to word: String, among candidates: some Collection<String>) -> String? {
        guard (1...64).contains(word.unicodeScalars.count) else { return nil }
        let normal = normalised(word)
        let scored = candidates.map { ($0, distance(normal, normalised($0))) }
        guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= min(3, max(1, normal.count / 3)) ? best.0 : nil
    }

    /// `did you mean 'owners'?`, where something is near.
    static func question(_ word: String, among candidates: some Collection<String>) -> String? {
        nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
    }

    private static func normalised(_ word: String) -> [Character] {
        word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }.map { $0 }
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let substitution = previous[column] + (character == other ? 0 : 1)
                var cost = min(substitution, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a simulator starts with: the accounts that may call it, their images, and how it behaves.
///
/// It is written as a world file, a YAML or JSON document whose every key is known: a misspelt key is refused with its
/// position, for a test that runs against something else than it says proves nothing.
public struct World: Sendable {
    var accounts: [Account]
    var images: [SeedImage]
    var behaviour: Behaviour
    var faults: [Fault]

    init(accounts: [Account], images: [SeedImage] = [], behaviour: Behaviour = Behaviour(), faults: [Fault] = []) {
        self.accounts = accounts
        self.images = images
        self.behaviour = behaviour
        self.faults = faults
    }

    /// The world that a file describes.
    ///
    /// - Parameters:
    ///   - bytes: The file's content.
    ///   - fileName: The file's name, for messages only.
    /// - Throws: ``WorldError`` with the position of the first thing that is wrong.
    public static func parse(_ bytes: [UInt8], fileName: String) throws(WorldError) -> World {
        do {
            return try WorldFile.world(from: bytes)
        } catch {
            throw error.naming(fileName)
        }
    }
}

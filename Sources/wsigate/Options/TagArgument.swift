// SPDX-License-Identifier: Apache-2.0

import GateModel

/// Tags as the AWS CLI takes them: `Key=K,Value=V` or a JSON array of such objects.
enum TagArgument {
    static func parse(_ arguments: [String]) throws(InvalidParameter) -> [ImageTag] {
        var tags: [ImageTag] = []
        for argument in arguments {
            if argument.hasPrefix("[") { tags += try json(argument) } else { tags.append(try shorthand(argument)) }
        }
        return tags
    }

    private static func shorthand(_ argument: String) throws(InvalidParameter) -> ImageTag {
        let parts = argument.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].hasPrefix("Key="), parts[1].hasPrefix("Value=") else {
            throw malformed(argument)
        }
        return try ImageTag(validatingKey: String(parts[0].dropFirst(4)), value: String(parts[1].dropFirst(6)))
    }

    private static func json(_ argument: String) throws(InvalidParameter) -> [ImageTag] {
        guard let elements = (try? JSONParser.parse(argument))?.array else { throw malformed(argument) }
        var tags: [ImageTag] = []
        for element in elements {
            guard let object = element.object, let key = object["Key"]?.string, object.members.count <= 2,
                let value = object["Value"]?.string
            else { throw malformed(argument) }
            tags.append(try ImageTag(validatingKey: key, value: value))
        }
        return tags
    }

    private static func malformed(_ argument: String) -> InvalidParameter {
        InvalidParameter(
            parameter: "tags",
            value: argument,
            rule: "must have the form Key=K,Value=V",
            example: "Key=team,Value=desktop"
        )
    }
}

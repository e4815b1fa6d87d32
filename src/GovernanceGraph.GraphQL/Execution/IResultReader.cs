using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The values of one result, as <see cref="ResponseWriter"/> walks over it. A reader stands on one object, the root at first, and gives
/// the values of that object's fields by <see cref="CompiledField.Slot"/>; inside a list, <see cref="Element"/> stands for the current
/// element. Readers are structs, so that the writer is compiled for each of them. The writer asks for <see cref="Kind"/> first and then
/// only for what that kind has; it never asks for <c>__typename</c>, nor for <c>__schema</c> and <c>__type</c> of the root.
/// </summary>
public interface IResultReader
{
    /// <summary>The slot that stands for the current element of the list that was entered last.</summary>
    public const int Element = -1;

    /// <summary>What the reader has for the slot.</summary>
    public ResultKind Kind(int slot);

    /// <summary>The text of a slot of kind <see cref="ResultKind.Text"/>: UTF-8 escaped by <see cref="EscapedText"/>, without quotes.</summary>
    public ReadOnlySpan<byte> Text(int slot);

    /// <summary>The number of a slot of kind <see cref="ResultKind.Integer"/>.</summary>
    public long Integer(int slot);

    /// <summary>The number of a slot of kind <see cref="ResultKind.Float"/>.</summary>
    public double Float(int slot);

    /// <summary>The truth value of a slot of kind <see cref="ResultKind.Boolean"/>.</summary>
    public bool Boolean(int slot);

    /// <summary>Why a slot of kind <see cref="ResultKind.Error"/> has no value. The writer adds the path, and locations where there are none.</summary>
    public GraphQLError Error(int slot);

    /// <summary>The type of the object the reader stands on; read once after <see cref="EnterObject"/>.</summary>
    public ObjectType ConcreteType { get; }

    /// <summary>Steps into the object of a slot of kind <see cref="ResultKind.Object"/>.</summary>
    public void EnterObject(int slot);

    /// <summary>Steps back to where <see cref="EnterObject"/> was called, whether or not every field was read.</summary>
    public void LeaveObject();

    /// <summary>Steps into the list of a slot of kind <see cref="ResultKind.List"/>, before its first element.</summary>
    public void EnterList(int slot);

    /// <summary>Moves to the next element; false after the last.</summary>
    public bool MoveNext();

    /// <summary>Steps back to where <see cref="EnterList"/> was called, whether or not every element was read.</summary>
    public void LeaveList();
}

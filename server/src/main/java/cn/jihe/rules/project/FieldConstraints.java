package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The fields that break a constraint of their form record. */
final class FieldConstraints {

  private FieldConstraints() {}

  /** Starts when it is first used. */
  private static final class Started {
    static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            // Texts come from the catalogue: no expression language is needed for them.
            .messageInterpolator(new ParameterMessageInterpolator())
            .traversableResolver(new EverythingTraversable())
            .buildValidatorFactory()
            .getValidator();
  }

  /** Starts the validator and has it read the constraints of the forms. */
  static void prepare() {
    Started.VALIDATOR.getConstraintsForClass(Declaration.class);
    Started.VALIDATOR.getConstraintsForClass(SelfEvaluation.class);
  }

  /** The fields of a form that break a constraint with this rule's code. */
  static Stream<Field> broken(Form form, String code) {
    return Started.VALIDATOR.validate(form).stream()
        .filter(
            violation ->
                code.equals(violation.getConstraintDescriptor().getAttributes().get("code")))
        .map(violation -> new FieldPath(violation.getPropertyPath().toString()))
        .sorted()
        .flatMap(path -> form.field(path).stream());
  }

  /** Says what holds anyway; without it the validator looks for JPA and warns. */
  private static final class EverythingTraversable implements TraversableResolver {
    @Override
    public boolean isReachable(
        Object object,
        Path.Node property,
        Class<?> root,
        Path pathToObject,
        ElementType elementType) {
      return true;
    }

    @Override
    public boolean isCascadable(
        Object object,
        Path.Node property,
        Class<?> root,
        Path pathToObject,
        ElementType elementType) {
      return true;
    }
  }
}
